/** The letters of the Serbian Latin alphabet and those of the Cyrillic one (Gaj's and Karadžić's), digraphs first. */
const LETTERS: readonly (readonly [string, string])[] = [
  ["dž", "џ"],
  ["lj", "љ"],
  ["nj", "њ"],
  ..."a а b б c ц č ч ć ћ d д đ ђ e е f ф g г h х i и j ј k к l л m м n н o о p п r р s с š ш t т u у v в z з ž ж"
    .split(" ")
    .flatMap((letter, i, all): [string, string][] => (i % 2 === 0 ? [[letter, all[i + 1]!]] : [])),
];

const CYRILLIC: ReadonlyMap<string, string> = new Map(
  LETTERS.flatMap(([latin, cyrillic]) => {
    const [first, ...rest] = latin;
    const title = first!.toUpperCase() + rest.join("");
    return [
      [latin, cyrillic],
      [title, cyrillic.toUpperCase()],
      [latin.toUpperCase(), cyrillic.toUpperCase()],
    ] as const;
  }),
);

const LATIN = /dž|lj|nj|\p{Script=Latin}/giu;

/** Serbian text of the Latin alphabet in the Cyrillic one; letters that are not of the alphabet stay (`New York` has `w`, `y`). */
export function toSerbianCyrillic(text: string): string {
  return text.replace(LATIN, (letter) => CYRILLIC.get(letter) ?? letter);
}
