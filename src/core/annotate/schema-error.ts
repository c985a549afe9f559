import { type JsonPath, jsonLine } from "./json.ts";

type Json = Readonly<Record<string, unknown>>;

/** A validator as ajv makes it. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** An error as ajv reports it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Json;
}

/** The first error of a validator as a sentence that names the place, and the path to it in `value`. */
export function describeSchemaError(
  error: SchemaError | undefined,
  value: unknown,
): { readonly message: string; readonly path: JsonPath } {
  const path: (string | number)[] = [];
  let at = value;
  for (const step of (error?.instancePath ?? "").split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(at) ? Number(key) : key);
    at = (at as Json)[key];
  }
  const where =
    path.length === 0
      ? "The file"
      : path.map((key) => (typeof key === "number" ? `[${key}]` : key)).join(" ");
  const allowed = error?.params["allowedValue"] ?? error?.params["allowedValues"];
  const detail = allowed === undefined ? "" : `: ${jsonLine(allowed)}`;
  return { message: `${where} ${error?.message ?? "is not valid"}${detail}.`, path };
}
