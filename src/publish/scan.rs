//! Looks for given words in finished files.
