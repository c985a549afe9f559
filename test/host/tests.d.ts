declare module "dateline:tests" {
  /** Loads every test file that runs in this host; the list is made from the file names when the bundle is built. */
  export function loadTests(): void;
}
