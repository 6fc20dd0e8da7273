# Completion of openrouter(1) for fish.

function __openrouter_is
    contains -- $argv[1] (commandline -opc)[2..]
end

function __openrouter_paths
    openrouter request --list 2>/dev/null | awk -v method=(commandline -opc)[-1] '$1 == method { print $2 }'
end

complete -c openrouter -f
complete -c openrouter -l json -d 'Print JSON, as OpenRouter sent it'
complete -c openrouter -s v -l verbose -d 'Report each stage of a request'
complete -c openrouter -s h -l help -d 'Print help'
complete -c openrouter -l version -d 'Print the version'

complete -c openrouter -n __fish_use_subcommand -a sign-in -d 'Get an API key in the browser, and save it'
complete -c openrouter -n __fish_use_subcommand -a sign-out -d 'Delete the saved API key'
complete -c openrouter -n __fish_use_subcommand -a key -d 'Show the limits and the usage of the API key'
complete -c openrouter -n __fish_use_subcommand -a models -d 'List models'
complete -c openrouter -n __fish_use_subcommand -a chat -d 'Ask a model, or hold a conversation with it'
complete -c openrouter -n __fish_use_subcommand -a request -d 'Send any request of the API'
complete -c openrouter -n __fish_use_subcommand -a help -d 'Describe a command'
complete -c openrouter -n '__openrouter_is help' -a 'sign-in sign-out key models chat request'

complete -c openrouter -n '__openrouter_is sign-in' -l save -d 'Save the key where all commands find it'
complete -c openrouter -n '__openrouter_is sign-in' -l print -d 'Print the key, and do not save it'
complete -c openrouter -n '__openrouter_is sign-in' -l label -x -d 'The name of the key'
complete -c openrouter -n '__openrouter_is sign-in' -l limit -x -d 'The most that the key may spend'
complete -c openrouter -n '__openrouter_is sign-in' -l headless -d 'The browser is on another machine'

complete -c openrouter -n '__openrouter_is models' -s s -l search -x -d 'Models with these words'
complete -c openrouter -n '__openrouter_is models' -s t -l tools -d 'Models that can call tools'
complete -c openrouter -n '__openrouter_is models' -l max-price -x -d 'Most for a million tokens of input'
complete -c openrouter -n '__openrouter_is models' -l max-output-price -x -d 'Most for a million tokens of output'
complete -c openrouter -n '__openrouter_is models' -l sort -x -d Order -a 'newest most-popular top-weekly \
    pricing-low-to-high pricing-high-to-low context-high-to-low throughput-high-to-low latency-low-to-high'

complete -c openrouter -n '__openrouter_is chat' -s m -l model -x -d 'An id from openrouter models'
complete -c openrouter -n '__openrouter_is chat' -s s -l system -x -d 'Instructions for the model, before the conversation'
complete -c openrouter -n '__openrouter_is chat' -l set -x -d 'Another member of the request'
complete -c openrouter -n '__openrouter_is chat' -s c -l cost -d 'Report tokens and cost'

complete -c openrouter -n '__openrouter_is request' -s b -l body -r -F -d 'A file with the JSON of the body'
complete -c openrouter -n '__openrouter_is request' -s o -l output -r -F -d 'Write the response to a file'
complete -c openrouter -n '__openrouter_is request' -s n -l dry-run -d 'Print the request and do not send it'
complete -c openrouter -n '__openrouter_is request' -s l -l list -d 'List the operations'
complete -c openrouter -n '__openrouter_is request; and test (count (commandline -opc)) -eq 2' -a 'GET POST PUT PATCH DELETE'
complete -c openrouter -n '__openrouter_is request; and test (count (commandline -opc)) -eq 3' -a '(__openrouter_paths)'
