//! The Content-Security-Policy of a built page: it allows what is in the page itself, by hash, and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::html;

/// Where a page may load its own files from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Files {
    /// Its own origin.
    Own,
    /// Its own origin, where it may be installed as an app: with a manifest and a service worker.
    Installed,
    /// Nowhere: everything is in the page.
    None,
}

/// Puts a policy at the head of a page, made from the scripts and styles in it.
pub fn add(page: &str, files: Files) -> String {
    let own = if files == Files::None { "" } else { " 'self'" };
    let scripts = html::elements(page, "script");
    let scripts = scripts.iter().filter(|script| script.attribute("src").is_none() && runs(script));
    let scripts: String = scripts.map(|script| hash(script.content)).collect();
    let styles: String = html::elements(page, "style").iter().map(|style| hash(style.content)).collect();
    let none = |sources: String| if sources.is_empty() { " 'none'".to_owned() } else { sources };
    let policy = [
        "default-src 'none'".to_owned(),
        format!("script-src{own}{scripts} 'wasm-unsafe-eval'"),
        format!("style-src{}", none(format!("{own}{styles}"))),
        format!("connect-src{}", none(own.to_owned())),
        "img-src data:".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        match files {
            // The service worker is a file; what reads long texts is made by the page, and heeds the page's policy.
            Files::Installed => {
                "trusted-types rapporteur rapporteur-markup rapporteur-worker; \
                                 manifest-src 'self'; worker-src 'self' blob:"
            }
            Files::Own => "trusted-types rapporteur rapporteur-worker; worker-src 'self'",
            Files::None => "trusted-types rapporteur-markup rapporteur-worker; worker-src blob:",
        }
        .to_owned(),
    ]
    .join("; ");
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    // After the character set, which has to stand within the first 1024 bytes, and before all that it governs.
    page.replacen("<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n{meta}"), 1)
}

/// The value of an `integrity` attribute.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// Whether a script element is a script, and not a block of data.
fn runs(script: &html::Element) -> bool {
    matches!(script.attribute("type"), None | Some("module"))
}

fn hash(content: &str) -> String {
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_allowed_by_their_hash_and_data_is_not() {
        let page = "<meta charset=\"utf-8\"><script>1</script><script type=\"text/plain\">2</script>";
        let policy = add(page, Files::None);
        assert!(policy.contains(
            "script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=' 'wasm-unsafe-eval';"
        ));
        assert!(policy.contains("style-src 'none'; connect-src 'none'"));
    }
}
