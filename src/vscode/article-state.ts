/** Why nothing can be tagged in an article just now. */
export type Trouble =
  | { readonly kind: "loading"; readonly message: string }
  | { readonly kind: "decoding"; readonly message: string }
  | { readonly kind: "sidecar"; readonly message: string };

/** Where the annotations are: on disk, on their way, waiting for the article to be saved, or refused by the disk. */
export type Saving =
  | { readonly kind: "saved" | "saving" | "withArticle" }
  | { readonly kind: "failed"; readonly message: string };
