/** Runs before every test file. */
import fc from "fast-check";

// CI tries the same cases each time, so that a change is judged by what it changed; elsewhere every run tries new ones.
if (process.env["CI"] !== undefined) fc.configureGlobal({ seed: 20_261_123 });
