//! Prints a chat response while it is read from standard input. Needs only rustc.
//!
//!     rustc --edition 2021 -O read_chat.rs $(pkg-config --libs openrouter)
//!     curl -sN https://openrouter.ai/api/v1/chat/completions ... | ./read_chat

use openrouter::{ChatStream, Next};
use std::{env, io, io::Read, io::Write, process::ExitCode};

/// A safe wrapper of the library's reader of chat responses.
mod openrouter {
    use std::os::raw::{c_char, c_void};
    use std::{ffi::CStr, ptr, slice};

    #[repr(C)]
    struct Text {
        data: *const c_char,
        size: usize,
    }

    /// The beginning of openrouter_event. Newer libraries may add members at its end, and only the library makes one.
    #[repr(C)]
    struct Event {
        kind: i32,
        choice: i32,
        tool_call: i32,
        text: Text,
    }

    const TEXT: i32 = 1;

    extern "C" {
        fn openrouter_chat_stream_new(out: *mut *mut c_void) -> i32;
        fn openrouter_chat_stream_free(stream: *mut c_void);
        fn openrouter_chat_stream_begin(stream: *mut c_void, http_status: i32, kind: *const c_char, size: usize) -> i32;
        fn openrouter_chat_stream_read(stream: *mut c_void, bytes: *const c_char, size: usize) -> i32;
        fn openrouter_chat_stream_end(stream: *mut c_void) -> i32;
        fn openrouter_chat_stream_next(stream: *mut c_void, event: *mut *const Event) -> i32;
        fn openrouter_chat_stream_error_message(stream: *const c_void) -> *const c_char;
    }

    /// What comes next of a response.
    pub enum Next {
        Text(String),
        /// Something that this program does not show.
        Other,
        /// All is read: the response is complete.
        End,
    }

    /// The only owner of a stream.
    pub struct ChatStream(*mut c_void);

    impl ChatStream {
        pub fn new(http_status: i32, content_type: &str) -> Result<ChatStream, String> {
            let mut raw = ptr::null_mut();
            // SAFETY: the handle is written to `raw`, on success only.
            if unsafe { openrouter_chat_stream_new(&mut raw) } < 0 {
                return Err("out of memory".into());
            }
            let stream = ChatStream(raw);
            // SAFETY: the handle is valid, and the text has this size; so below.
            let status =
                unsafe { openrouter_chat_stream_begin(raw, http_status, content_type.as_ptr().cast(), content_type.len()) };
            stream.checked(status).map(|_| stream)
        }

        pub fn read(&mut self, bytes: &[u8]) -> Result<(), String> {
            let status = unsafe { openrouter_chat_stream_read(self.0, bytes.as_ptr().cast(), bytes.len()) };
            self.checked(status).map(|_| ())
        }

        pub fn end(&mut self) -> Result<(), String> {
            let status = unsafe { openrouter_chat_stream_end(self.0) };
            self.checked(status).map(|_| ())
        }

        fn checked(&self, status: i32) -> Result<i32, String> {
            if status >= 0 {
                return Ok(status);
            }
            // SAFETY: the message is never NULL, and ends with a NUL; it is copied before the handle changes.
            let message = unsafe { CStr::from_ptr(openrouter_chat_stream_error_message(self.0)) };
            Err(message.to_string_lossy().into_owned())
        }
    }

    /// All that can be read now; it ends where more bytes are needed, and after `Next::End` or an error.
    impl Iterator for ChatStream {
        type Item = Result<Next, String>;

        fn next(&mut self) -> Option<Self::Item> {
            let mut event = ptr::null();
            let status = match self.checked(unsafe { openrouter_chat_stream_next(self.0, &mut event) }) {
                Err(message) => return Some(Err(message)),
                Ok(status) => status,
            };
            match status {
                0 => {
                    // SAFETY: the event is borrowed until the next call; its text is UTF-8 of this size.
                    let (kind, text) = unsafe { ((*event).kind, &(*event).text) };
                    if kind != TEXT {
                        return Some(Ok(Next::Other));
                    }
                    let bytes = unsafe { slice::from_raw_parts(text.data.cast(), text.size) };
                    Some(Ok(Next::Text(String::from_utf8_lossy(bytes).into_owned())))
                }
                5 => Some(Ok(Next::End)),
                _ => None,
            }
        }
    }

    impl Drop for ChatStream {
        fn drop(&mut self) {
            // SAFETY: the handle is valid until here, and nothing borrowed from it outlives it.
            unsafe { openrouter_chat_stream_free(self.0) }
        }
    }
}

/// Prints what can be read now; whether the response is complete.
fn print(stream: &mut ChatStream) -> Result<bool, String> {
    for next in stream {
        match next? {
            Next::Text(text) => {
                print!("{text}");
                io::stdout().flush().map_err(|error| error.to_string())?;
            }
            Next::Other => {}
            Next::End => return Ok(true),
        }
    }
    Ok(false)
}

fn run(content_type: &str) -> Result<(), String> {
    let mut stream = ChatStream::new(200, content_type)?;
    let mut buffer = [0; 4096];
    loop {
        let size = io::stdin().read(&mut buffer).map_err(|error| error.to_string())?;
        if size == 0 {
            stream.end()?;
        } else {
            stream.read(&buffer[..size])?;
        }
        if print(&mut stream)? {
            return writeln!(io::stdout()).map_err(|error| error.to_string());
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.len() > 1 || arguments.first().is_some_and(|first| first == "--help") {
        const USAGE: &str = "usage: read_chat [CONTENT_TYPE]";
        if arguments.len() == 1 {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    match run(arguments.first().map_or("text/event-stream", |first| first)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nread_chat: {message}");
            ExitCode::FAILURE
        }
    }
}
