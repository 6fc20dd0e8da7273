//! Builds OpenRouter's CreateAuthKeysCodeRequest and prints it, like build_request.c. Needs only rustc.
//!
//!     rustc --edition 2021 -O build_request.rs $(pkg-config --libs openrouter)
//!     ./build_request --callback-url http://localhost:3000/callback --limit 25 --key-label "My CLI"

use openrouter::{AuthRequest, Error, HttpRequest, Settings};
use std::{env, io, io::Write, process::ExitCode};

/// Safe wrappers of the library: handles that are freed when dropped, `&str` arguments, `Result` return values.
mod openrouter {
    use std::os::raw::{c_char, c_void};
    use std::{ffi::CStr, fmt, marker::PhantomData, ptr, slice};

    type Raw = *mut c_void;
    pub type Result<T> = std::result::Result<T, Error>;

    /// A failure in one line: the field, what was expected and what was given.
    #[derive(Debug)]
    pub struct Error(String);

    impl Error {
        pub fn new(message: String) -> Error {
            Error(message)
        }

        fn of(status: i32) -> Error {
            // SAFETY: any number is allowed.
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

    /// The functions of every type of handle: `_new`, `_free` and `_error_message`.
    pub trait Model {
        const NEW: unsafe extern "C" fn(*mut Raw) -> i32;
        const FREE: unsafe extern "C" fn(Raw);
        const ERROR_MESSAGE: unsafe extern "C" fn(Raw) -> *const c_char;
    }

    /// The only owner of a handle, which is never NULL.
    pub struct Handle<M: Model>(Raw, PhantomData<M>);

    impl<M: Model> Handle<M> {
        pub fn new() -> Result<Handle<M>> {
            let mut raw = ptr::null_mut();
            // SAFETY: the handle is written to `raw`, on success only.
            match unsafe { (M::NEW)(&mut raw) } {
                0 => Ok(Handle(raw, PhantomData)),
                status => Err(Error::of(status)),
            }
        }

        /// The result of a function on a handle that is not const, which keeps the message of a failure.
        fn checked(&self, status: i32) -> Result<()> {
            if status >= 0 {
                return Ok(());
            }
            // SAFETY: the handle is valid; the text is copied before the handle changes.
            let message = unsafe { read((M::ERROR_MESSAGE)(self.0)) };
            Err(if message.is_empty() { Error::of(status) } else { Error(message) })
        }
    }

    impl<M: Model> Drop for Handle<M> {
        fn drop(&mut self) {
            // SAFETY: the handle is valid until here, and nothing borrowed from it outlives it.
            unsafe { (M::FREE)(self.0) }
        }
    }

    macro_rules! model {
        ($handle:ident, $model:ident, $new:ident, $free:ident, $message:ident) => {
            extern "C" {
                fn $new(out: *mut Raw) -> i32;
                fn $free(handle: Raw);
                fn $message(handle: Raw) -> *const c_char;
            }
            pub enum $model {}
            pub type $handle = Handle<$model>;
            impl Model for $model {
                const NEW: unsafe extern "C" fn(*mut Raw) -> i32 = $new;
                const FREE: unsafe extern "C" fn(Raw) = $free;
                const ERROR_MESSAGE: unsafe extern "C" fn(Raw) -> *const c_char = $message;
            }
        };
    }

    /// Setters of a model, each with its C function.
    macro_rules! texts {
        ($handle:ty, $($method:ident = $function:ident)+) => {
            extern "C" {
                $(fn $function(handle: Raw, text: *const c_char, size: usize) -> i32;)+
            }
            impl $handle {
                $(pub fn $method(&mut self, text: &str) -> Result<()> {
                    // SAFETY: the handle is valid; the library reads `text.len()` bytes, and copies them.
                    self.checked(unsafe { $function(self.0, text.as_ptr().cast(), text.len()) })
                })+
            }
        };
    }

    model!(
        AuthRequest,
        CreateAuthKeysCodeRequest,
        openrouter_create_auth_keys_code_request_new,
        openrouter_create_auth_keys_code_request_free,
        openrouter_create_auth_keys_code_request_error_message
    );
    model!(
        Settings,
        SettingsModel,
        openrouter_settings_new,
        openrouter_settings_free,
        openrouter_settings_error_message
    );
    model!(
        HttpRequest,
        HttpRequestModel,
        openrouter_http_request_new,
        openrouter_http_request_free,
        openrouter_http_request_error_message
    );

    texts!(AuthRequest,
        set_callback_url = openrouter_create_auth_keys_code_request_set_callback_url
        set_code_challenge = openrouter_create_auth_keys_code_request_set_code_challenge
        set_code_challenge_method = openrouter_create_auth_keys_code_request_set_code_challenge_method_text
        set_expires_at = openrouter_create_auth_keys_code_request_set_expires_at
        set_key_label = openrouter_create_auth_keys_code_request_set_key_label
        set_usage_limit_type = openrouter_create_auth_keys_code_request_set_usage_limit_type_text
        set_workspace_id = openrouter_create_auth_keys_code_request_set_workspace_id
        set_http_referer = openrouter_create_auth_keys_code_request_set_http_referer
        set_x_title = openrouter_create_auth_keys_code_request_set_x_title
        set_app_categories = openrouter_create_auth_keys_code_request_set_app_categories);
    texts!(Settings,
        set_base_url = openrouter_settings_set_base_url
        set_api_key = openrouter_settings_set_api_key);

    /// openrouter_bytes
    #[repr(C)]
    struct Bytes {
        data: *const u8,
        size: usize,
    }

    extern "C" {
        fn openrouter_status_text(status: i32) -> *const c_char;
        fn openrouter_create_auth_keys_code_request_set_limit(request: Raw, limit: f64) -> i32;
        fn openrouter_http_request_fill_create_auth_keys_code(http: Raw, settings: Raw, request: Raw) -> i32;
        fn openrouter_http_request_get_body(http: Raw, out: *mut Bytes) -> i32;
        fn openrouter_http_request_write(http: Raw, buffer: *mut u8, capacity: usize, size: *mut usize) -> i32;
    }

    impl AuthRequest {
        pub fn set_limit(&mut self, limit: f64) -> Result<()> {
            // SAFETY: the handle is valid.
            self.checked(unsafe { openrouter_create_auth_keys_code_request_set_limit(self.0, limit) })
        }
    }

    impl HttpRequest {
        pub fn fill(&mut self, settings: &Settings, request: &AuthRequest) -> Result<()> {
            // SAFETY: the three handles are valid; the last two are only read.
            self.checked(unsafe { openrouter_http_request_fill_create_auth_keys_code(self.0, settings.0, request.0) })
        }

        /// The whole HTTP request.
        pub fn bytes(&self) -> Result<Vec<u8>> {
            let mut size = 0;
            // SAFETY: NULL with capacity 0 asks for the size.
            let status = unsafe { openrouter_http_request_write(self.0, ptr::null_mut(), 0, &mut size) };
            if status < 0 {
                return Err(Error::of(status));
            }
            let mut bytes = vec![0; size];
            // SAFETY: the buffer has `size` bytes.
            match unsafe { openrouter_http_request_write(self.0, bytes.as_mut_ptr(), size, &mut size) } {
                0 => Ok(bytes),
                status => Err(Error::of(status)),
            }
        }

        /// The body, borrowed from the handle.
        pub fn body(&self) -> Result<&[u8]> {
            let mut body = Bytes { data: ptr::null(), size: 0 };
            // SAFETY: on success `data` is not NULL, and valid until the handle changes; the borrow prevents a change.
            unsafe {
                match openrouter_http_request_get_body(self.0, &mut body) {
                    0 => Ok(slice::from_raw_parts(body.data, body.size)),
                    status => Err(Error::of(status)),
                }
            }
        }
    }
}

enum Setter {
    Request(fn(&mut AuthRequest, &str) -> openrouter::Result<()>),
    Settings(fn(&mut Settings, &str) -> openrouter::Result<()>),
}
use Setter::{Request, Settings as OfSettings};

const OPTIONS: [(&str, Setter, &str); 13] = [
    ("--callback-url", Request(AuthRequest::set_callback_url), "https://myapp.com/callback"),
    ("--code-challenge", Request(AuthRequest::set_code_challenge), "43 to 128 characters"),
    ("--code-challenge-method", Request(AuthRequest::set_code_challenge_method), "S256 or plain"),
    ("--limit", Request(set_limit), "a number of credits"),
    ("--expires-at", Request(AuthRequest::set_expires_at), "2027-12-31T23:59:59Z"),
    ("--key-label", Request(AuthRequest::set_key_label), "at most 100 characters"),
    ("--usage-limit-type", Request(AuthRequest::set_usage_limit_type), "daily, weekly or monthly"),
    ("--workspace-id", Request(AuthRequest::set_workspace_id), "a UUID"),
    ("--http-referer", Request(AuthRequest::set_http_referer), "your app's URL"),
    ("--x-title", Request(AuthRequest::set_x_title), "your app's name"),
    ("--app-categories", Request(AuthRequest::set_app_categories), "cli-agent,cloud-agent"),
    ("--base-url", OfSettings(Settings::set_base_url), "https://openrouter.ai/api/v1"),
    ("--api-key", OfSettings(Settings::set_api_key), "sent as Authorization: Bearer"),
];

const DOCUMENTED: &str = "--callback-url https://myapp.com/auth/callback --code-challenge-method S256 \
    --code-challenge E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM --limit 100";

fn set_limit(request: &mut AuthRequest, text: &str) -> openrouter::Result<()> {
    match text.parse() {
        Ok(limit) => request.set_limit(limit),
        Err(_) => Err(Error::new(format!("limit must be a number; got {:?}", text))),
    }
}

fn output(arguments: &[&str]) -> openrouter::Result<Vec<u8>> {
    if arguments == ["--help"] {
        let lines = OPTIONS.iter().map(|(name, _, help)| format!("  {:<24} {}\n", name, help));
        return Ok(format!("usage: build_request [OPTION VALUE]...\n{}", lines.collect::<String>()).into_bytes());
    }
    let (mut request, mut settings) = (AuthRequest::new()?, Settings::new()?);
    for pair in arguments.chunks(2) {
        let (_, setter, help) = (OPTIONS.iter().find(|option| option.0 == pair[0]))
            .ok_or_else(|| Error::new(format!("unknown option {:?}, see --help", pair[0])))?;
        let value = (pair.get(1)).ok_or_else(|| Error::new(format!("{} needs a value: {}", pair[0], help)))?;
        match setter {
            Request(set) => set(&mut request, value)?,
            OfSettings(set) => set(&mut settings, value)?,
        }
    }
    let mut http_request = HttpRequest::new()?;
    http_request.fill(&settings, &request)?;
    let mut output = http_request.bytes()?;
    output.extend_from_slice(b"\n\n");
    output.extend_from_slice(http_request.body()?);
    output.push(b'\n');
    Ok(output)
}

fn run() -> openrouter::Result<()> {
    let texts: Result<Vec<String>, _> = env::args_os().skip(1).map(|argument| argument.into_string()).collect();
    let texts = texts.map_err(|bytes| Error::new(format!("options must be UTF-8; got {:?}", bytes)))?;
    let mut arguments: Vec<&str> = texts.iter().map(String::as_str).collect();
    if arguments.is_empty() {
        arguments = DOCUMENTED.split(' ').collect();
    }
    let output = output(&arguments)?;
    let mut stdout = io::stdout();
    stdout.write_all(&output).and_then(|_| stdout.flush()).map_err(|error| Error::new(error.to_string()))
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("build_request: {}", error);
            ExitCode::FAILURE
        }
    }
}
