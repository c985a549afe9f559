/**
 * Why a sidecar cannot be read: `syntax` (no JSON), `conflict-markers` (git left both sides in it), `newer` (written by a
 * later version of Dateline: may be looked at, not written), `schema` (JSON, but no sidecar), `duplicate-id`.
 */
export type SidecarErrorKind = "syntax" | "conflict-markers" | "newer" | "schema" | "duplicate-id";

/** A sidecar that cannot be read, with the place of what is wrong: line and column from 1, the column in UTF-16 units. */
export class SidecarError extends Error {
  override readonly name = "SidecarError";
  readonly kind: SidecarErrorKind;
  readonly line: number;
  readonly column: number;

  constructor(
    kind: SidecarErrorKind,
    message: string,
    place: { readonly line: number; readonly column: number },
  ) {
    super(message);
    this.kind = kind;
    this.line = place.line;
    this.column = place.column;
  }
}
