//! Asks a model, and prints its answer as it comes. Needs only rustc.
//!
//!     rustc --edition 2021 -O chat.rs $(pkg-config --libs openrouter-client)
//!     OPENROUTER_API_KEY=sk-or-v1-... ./chat "Why is the sky blue?" [MODEL]

use std::{env, error::Error, io, io::Write, process::ExitCode};

/// Safe wrappers of the library: handles that are freed when dropped, and an iterator over the pieces of an answer.
mod openrouter {
    use std::os::raw::{c_char, c_void};
    use std::{ffi::CStr, fmt, ptr, slice};

    type Raw = *mut c_void;
    pub type Result<T> = std::result::Result<T, Error>;

    const OK: i32 = 0;
    const END: i32 = 5;
    const TEXT: i32 = 1;

    /// openrouter_string
    #[repr(C)]
    struct Text {
        data: *const c_char,
        size: usize,
    }

    /// The beginning of openrouter_event; later versions may add members at its end.
    #[repr(C)]
    struct Event {
        kind: i32,
        _choice: i32,
        _tool_call: i32,
        text: Text,
    }

    extern "C" {
        fn openrouter_status_text(status: i32) -> *const c_char;
        fn openrouter_client_error_new(out: *mut Raw) -> i32;
        fn openrouter_client_error_free(error: Raw);
        fn openrouter_client_error_message(error: Raw) -> *const c_char;
        fn openrouter_client_new_from_environment(error: Raw, out: *mut Raw) -> i32;
        fn openrouter_client_free(client: Raw);
        fn openrouter_request_new(out: *mut Raw) -> i32;
        fn openrouter_request_free(request: Raw);
        fn openrouter_request_set_operation(request: Raw, method: *const c_char, path: *const c_char) -> i32;
        fn openrouter_request_get_body(request: Raw, out: *mut Raw) -> i32;
        fn openrouter_request_add_message(r: Raw, role: *const c_char, text: *const c_char, size: usize) -> i32;
        fn openrouter_request_error_message(request: Raw) -> *const c_char;
        fn openrouter_json_set_text(body: Raw, pointer: *const c_char, text: *const c_char, size: usize) -> i32;
        fn openrouter_call_new(client: Raw, options: Raw, cancellation: Raw, out: *mut Raw) -> i32;
        fn openrouter_call_free(call: Raw);
        fn openrouter_call_start(call: Raw, request: Raw) -> i32;
        fn openrouter_call_next(call: Raw, timeout_ms: i64, event: *mut *const Event) -> i32;
        fn openrouter_call_error_message(call: Raw) -> *const c_char;
    }

    /// A failure in one line.
    #[derive(Debug)]
    pub struct Error(String);

    impl Error {
        fn of(status: i32) -> Error {
            // SAFETY: any number is allowed; the text is constant.
            Error(unsafe { read(openrouter_status_text(status)) })
        }
    }

    impl fmt::Display for Error {
        fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str(&self.0)
        }
    }

    impl std::error::Error for Error {}

    /// # Safety
    /// `text` is borrowed from the library: never NULL, and NUL-terminated.
    unsafe fn read(text: *const c_char) -> String {
        CStr::from_ptr(text).to_string_lossy().into_owned()
    }

    /// The result of a function that leaves a message on failure.
    ///
    /// # Safety
    /// `handle` is valid, and of the type of which `message` is a function.
    unsafe fn check(status: i32, handle: Raw, message: unsafe extern "C" fn(Raw) -> *const c_char) -> Result<()> {
        match status {
            0.. => Ok(()),
            _ if *message(handle) != 0 => Err(Error(read(message(handle)))),
            _ => Err(Error::of(status)),
        }
    }

    /// The handle that a `_new` function gives.
    fn made(new: impl FnOnce(*mut Raw) -> i32) -> Result<Raw> {
        let mut raw = ptr::null_mut();
        match new(&mut raw) {
            OK => Ok(raw),
            status => Err(Error::of(status)),
        }
    }

    pub struct Client(Raw);

    impl Client {
        /// With the settings of the environment.
        pub fn new() -> Result<Client> {
            let mut client = ptr::null_mut();
            // SAFETY: the pointer to the handle is valid; so below.
            let error = made(|out| unsafe { openrouter_client_error_new(out) })?;
            // SAFETY: no other thread changes the environment; the message is copied before the error is freed.
            unsafe {
                let status = openrouter_client_new_from_environment(error, &mut client);
                let checked = check(status, error, openrouter_client_error_message);
                openrouter_client_error_free(error);
                checked.map(|()| Client(client))
            }
        }

        /// Asks a model. The answer comes while the iterator is used, and is given up when that is dropped.
        pub fn ask(&self, model: &str, question: &str) -> Result<Answer<'_>> {
            let request = ChatRequest::new(model, question)?;
            // SAFETY: the client is valid, and outlives the call; the others may be NULL.
            let call = made(|out| unsafe { openrouter_call_new(self.0, ptr::null_mut(), ptr::null_mut(), out) })?;
            let answer = Answer { call, has_ended: false, _client: self };
            // SAFETY: both handles are valid; the request is copied.
            unsafe { check(openrouter_call_start(call, request.0), call, openrouter_call_error_message)? };
            Ok(answer)
        }
    }

    impl Drop for Client {
        fn drop(&mut self) {
            // SAFETY: the handle is valid, and each answer has borrowed the client: none is left.
            unsafe { openrouter_client_free(self.0) }
        }
    }

    struct ChatRequest(Raw);

    impl ChatRequest {
        fn new(model: &str, question: &str) -> Result<ChatRequest> {
            // SAFETY: the pointer to the handle is valid.
            let request = ChatRequest(made(|out| unsafe { openrouter_request_new(out) })?);
            // SAFETY: the handle is valid, constants end with a NUL, and text is copied.
            unsafe {
                let (method, path) = ("POST\0".as_ptr().cast(), "/chat/completions\0".as_ptr().cast());
                request.check(openrouter_request_set_operation(request.0, method, path))?;
                let body = made(|out| openrouter_request_get_body(request.0, out))?;
                let (pointer, role) = ("/model\0".as_ptr().cast(), "user\0".as_ptr().cast());
                request.check(openrouter_json_set_text(body, pointer, model.as_ptr().cast(), model.len()))?;
                let text = question.as_ptr().cast();
                request.check(openrouter_request_add_message(request.0, role, text, question.len()))?;
            }
            Ok(request)
        }

        fn check(&self, status: i32) -> Result<()> {
            // SAFETY: the handle is valid.
            unsafe { check(status, self.0, openrouter_request_error_message) }
        }
    }

    impl Drop for ChatRequest {
        fn drop(&mut self) {
            // SAFETY: the handle is valid until here.
            unsafe { openrouter_request_free(self.0) }
        }
    }

    /// The pieces of an answer; the last one is an error if it is not complete.
    pub struct Answer<'a> {
        call: Raw,
        has_ended: bool,
        _client: &'a Client,
    }

    impl Iterator for Answer<'_> {
        type Item = Result<String>;

        fn next(&mut self) -> Option<Result<String>> {
            while !self.has_ended {
                let mut event: *const Event = ptr::null();
                // SAFETY: the handle is valid; the event is, until the call is used again, and its text is copied.
                unsafe {
                    match openrouter_call_next(self.call, -1, &mut event) {
                        OK if (*event).kind == TEXT => {
                            let text = &(*event).text;
                            let bytes = slice::from_raw_parts(text.data.cast(), text.size);
                            return Some(Ok(String::from_utf8_lossy(bytes).into_owned()));
                        }
                        OK => continue,
                        END => self.has_ended = true,
                        status => {
                            self.has_ended = true;
                            return check(status, self.call, openrouter_call_error_message).err().map(Err);
                        }
                    }
                }
            }
            None
        }
    }

    impl Drop for Answer<'_> {
        fn drop(&mut self) {
            // SAFETY: the handle is valid until here.
            unsafe { openrouter_call_free(self.call) }
        }
    }
}

fn print_answer(question: &str, model: &str) -> Result<(), Box<dyn Error>> {
    let client = openrouter::Client::new()?;
    let mut stdout = io::stdout();
    for piece in client.ask(model, question)? {
        stdout.write_all(piece?.as_bytes())?;
        stdout.flush()?;
    }
    Ok(writeln!(stdout)?)
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().skip(1).map(|text| text.to_string_lossy().into_owned()).collect();
    let usage = "usage: OPENROUTER_API_KEY=... chat QUESTION [MODEL]";
    let done = match &arguments[..] {
        [help] if help == "--help" => writeln!(io::stdout(), "{}", usage).map_err(|error| error.into()),
        [question] => print_answer(question, "openai/gpt-5-mini"),
        [question, model] => print_answer(question, model),
        _ => {
            eprintln!("{}", usage);
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("chat: {}", error);
            ExitCode::FAILURE
        }
    }
}
