//! The table in README, between two comments.

use crate::table::Table;

const BEFORE: &str = "<!-- figures: cargo xtask accuracy --readme -->\n";
const AFTER: &str = "<!-- end of figures -->";

/// README with a new table.
///
/// Where the table has only the first `own` columns, those that were measured on articles elsewhere stay as they are.
pub fn rewritten(readme: &str, mut table: Table, own: usize) -> Result<String, String> {
    let missing = || format!("README has no {BEFORE:?} before {AFTER:?}");
    let (before, rest) = readme.split_once(BEFORE).ok_or_else(missing)?;
    let (old, after) = rest.split_once(AFTER).ok_or_else(missing)?;
    if table.heads.len() == own + 1 {
        table.extend(&Table::read(old), own + 1);
    }
    Ok(format!("{before}{BEFORE}{}{AFTER}{after}", table.markdown()))
}
