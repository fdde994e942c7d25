//! Values in the words of a language: whatever a [`Context`](super::Context) says by itself.

mod contact;
mod value;
mod vocabulary;

pub(super) use value::plain;
