//! The bytes of a template's value, for the hashes of what is drawn from it.

use tera::Value;

/// The last name of a map that many pages share, under which stands the hash of all before it.
pub const DIGEST: &str = "digest";

/// A value as bytes that no other value has, in the order of its fields: what its hash is taken of. A part that many
/// pages share is in them by the hash that it brings along.
pub fn canonical(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(16 * 1024);
    append(value, &mut bytes);
    bytes
}

fn append(value: &Value, bytes: &mut Vec<u8>) {
    if let Some(text) = value.as_str() {
        tagged(b's', text.len(), text.as_bytes(), bytes);
    } else if let Some(truth) = value.as_bool() {
        tagged(b'b', 1, &[u8::from(truth)], bytes);
    } else if let Some(number) = value.as_f64() {
        tagged(b'n', 8, &number.to_le_bytes(), bytes);
    } else if let Some(items) = value.as_array() {
        tagged(b'a', items.len(), &[], bytes);
        items.iter().for_each(|item| append(item, bytes));
    } else if let Some(digest) = digest(value) {
        tagged(b'd', 16, &digest.to_le_bytes(), bytes);
    } else if let Some(map) = value.as_map() {
        tagged(b'm', map.len(), &[], bytes);
        for (key, value) in map {
            match key.as_str() {
                Some(key) => tagged(b's', key.len(), key.as_bytes(), bytes),
                None => append(&key.as_value(), bytes),
            }
            append(value, bytes);
        }
    } else {
        tagged(b'0', 0, &[], bytes);
    }
}

/// What a shared part says of itself.
pub fn digest(value: &Value) -> Option<u128> {
    let (name, digest) = value.as_map()?.last()?;
    name.as_str().filter(|name| *name == DIGEST).and_then(|_| digest.as_u128())
}

fn tagged(tag: u8, length: usize, payload: &[u8], bytes: &mut Vec<u8>) {
    let [a, b, c, d] = u32::try_from(length).expect("no page is that long").to_le_bytes();
    bytes.extend_from_slice(&[tag, a, b, c, d]);
    bytes.extend_from_slice(payload);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_values_have_different_bytes() {
        let of = |json: serde_json::Value| canonical(&Value::from_serializable(&json));
        let values = [
            serde_json::json!({"a": "1", "b": null}),
            serde_json::json!({"a": "1b", "": null}),
            serde_json::json!({"a": 1, "b": null}),
            serde_json::json!({"a": ["1"], "b": null}),
            serde_json::json!({"a": [["1"]], "b": false}),
            serde_json::json!({"a": [["1"], []], "b": false}),
        ];
        for (at, one) in values.iter().enumerate() {
            assert_eq!(of(one.clone()), of(one.clone()));
            assert!(values[..at].iter().all(|other| of(other.clone()) != of(one.clone())), "{one}");
        }
    }
}
