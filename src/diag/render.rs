//! Turns diagnostics into text for a person, JSON lines for a program, or annotations for a code host.
