//! The page as one file that works from disk with the network off.

use std::path::Path;

use libdeflater::{CompressionLvl, Compressor};

use crate::dist::{Bindings, boot};
use crate::html::{self, Element};
use crate::minify::minify;
use crate::policy::{self, Files};
use crate::{Result, files, seven};

/// The source page with everything that trunk would put beside it put into it.
pub fn page(bindings: &Bindings) -> Result<String> {
    let source = files::read(Path::new("index.html"))?;
    let mut assets: Vec<Element> = html::elements(&source, "link");
    assets.extend(html::elements(&source, "script"));
    assets.retain(|asset| asset.attribute("data-trunk").is_some());
    assets.sort_by_key(|asset| asset.span.start);
    let mut page = String::new();
    let mut at = 0;
    for asset in assets {
        page.push_str(&source[at..asset.span.start]);
        page.push_str(&inline(&asset, bindings)?);
        at = asset.span.end;
    }
    page.push_str(&source[at..]);
    Ok(policy::add(&page, Files::None))
}

fn inline(asset: &Element, bindings: &Bindings) -> Result<String> {
    if let Some(path) = asset.attribute("src") {
        return script(&files::read(Path::new(path))?);
    }
    let href = asset.attribute("href").unwrap_or_default();
    match asset.attribute("rel") {
        Some("rust") => {
            let wasm = seven::write(&gzip(&bindings.wasm)?);
            let glue = script(&format!("{}\n{}", bindings.glue, files::read(&boot("single.js"))?))?;
            Ok(format!("<script id=\"rapporteur-wasm\" type=\"text/plain\">{wasm}</script>\n{glue}"))
        }
        Some("css") => Ok(format!("<style>\n{}</style>", files::read(Path::new(href))?)),
        rel => {
            Err(format!("the single file cannot hold a data-trunk link of rel {:?}", rel.unwrap_or_default()))
        }
    }
}

fn script(content: &str) -> Result<String> {
    if content.contains("</script") || content.contains("<!--") {
        return Err("a script that is to be put into the page says `</script` or `<!--`".to_owned());
    }
    Ok(format!("<script>{}</script>", minify(content)?))
}

/// The bytes as gzip at its best: a twentieth shorter than what zlib makes of them.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressor = Compressor::new(CompressionLvl::best());
    let mut compressed = vec![0; compressor.gzip_compress_bound(bytes.len())];
    let length = compressor
        .gzip_compress(bytes, &mut compressed)
        .map_err(|error| format!("cannot compress: {error}"))?;
    compressed.truncate(length);
    Ok(compressed)
}
