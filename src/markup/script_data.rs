//! Data in a page, for its scripts or for search engines.

use serde_json::Value;

/// JSON that is safe in a script element: nothing in it can end the element.
pub(crate) fn script_data(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_script_element_and_nothing_is_lost() {
        let data = serde_json::json!({ "a": "</script><!--" });
        let text = script_data(&data);
        assert!(!text.contains('<'));
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), data);
    }
}
