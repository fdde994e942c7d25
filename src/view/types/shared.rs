//! A part of a view that many pages show.

use std::marker::PhantomData;

use serde::{Serialize, Serializer};
use tera::Value;

/// A part that is put into a template's value once, however many pages show it. It serialises as that value, which the
/// template engine takes over without a copy.
#[derive(Debug)]
pub struct Shared<T>(Value, PhantomData<fn() -> T>);

impl<T: Serialize> Shared<T> {
    pub fn new(part: &T) -> Shared<T> {
        Shared(Value::from_serializable(part), PhantomData)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(self.0.clone(), PhantomData)
    }
}

impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
