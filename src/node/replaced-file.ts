import { createHash, type Hash } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * A file that is written beside its place and put there whole: until `commit`, what stood there before stands there
 * still. `discard` leaves no trace. The process id in the temporary name keeps two runs apart.
 */
export class ReplacedFile {
  readonly #target: string;
  readonly #temporary: string;
  readonly #file: FileHandle;
  readonly #hash: Hash = createHash("sha256");
  #open = true;

  private constructor(target: string, temporary: string, file: FileHandle) {
    this.#target = target;
    this.#temporary = temporary;
    this.#file = file;
  }

  /** Opens a new file for the place `target`, making its folders. */
  static async create(target: string): Promise<ReplacedFile> {
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true });
    const temporary = path.join(folder, `.${path.basename(target)}.${process.pid}.tmp`);
    return new ReplacedFile(target, temporary, await open(temporary, "w"));
  }

  /** Adds text, as UTF-8. */
  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text, "utf8");
    this.#hash.update(bytes);
    await this.#file.writeFile(bytes);
  }

  /** Ends the writing: returns the SHA-256 of all bytes, in lower-case hexadecimal. The file is on the disk, not yet in its place. */
  async finish(): Promise<string> {
    await this.#file.sync();
    await this.#file.close();
    this.#open = false;
    return this.#hash.digest("hex");
  }

  /** Puts the finished file in its place. */
  async commit(): Promise<void> {
    await rename(this.#temporary, this.#target);
  }

  /** Removes the file, finished or not. */
  async discard(): Promise<void> {
    if (this.#open) await this.#file.close();
    this.#open = false;
    await rm(this.#temporary, { force: true });
  }
}
