import { testRows } from "./robust-rows.ts";

testRows("en", {
  headlines: [
    {
      text: "Ferry Workers in Norway End Their Strike",
      names: ["LOC Norway"],
      none: ["Ferry Workers", "Strike"],
    },
    {
      text: "Microsoft to Open Data Centre in Athens",
      names: ["ORG Microsoft", "LOC Athens"],
      none: ["Data Centre"],
    },
    { text: "How Bread Became More Expensive Than Cake", names: [], none: ["Bread", "Expensive", "Cake"] },
    { text: "Biden: “We Will Stand With Ukraine”", names: ["PER Biden", "LOC Ukraine"], none: ["Stand"] },
  ],
  "all capitals": [
    { text: "EMMANUEL MACRON VISITS BERLIN", names: ["PER EMMANUEL MACRON", "LOC BERLIN"], none: ["VISITS"] },
    {
      text: "FLOODS IN PAKISTAN LEAVE THOUSANDS HOMELESS",
      names: ["LOC PAKISTAN"],
      none: ["FLOODS", "THOUSANDS", "HOMELESS"],
    },
    {
      text: "NEW CHIEF FOR DEUTSCHE BANK\n\nDeutsche Bank said on Monday that its chief executive would leave in the spring.\n",
      names: ["ORG DEUTSCHE BANK", "ORG Deutsche Bank"],
      none: ["NEW CHIEF"],
    },
    {
      text: "ANGELA MERKEL RETURNS\n\nAngela Merkel spoke in public for the first time since she left office.\n",
      names: ["PER ANGELA MERKEL", "PER Angela Merkel"],
      none: ["RETURNS"],
    },
  ],
  "missing accents": [
    {
      text: "The match between Malmo and Bodo was called off in Malmo because of snow.",
      names: ["LOC Malmo"],
    },
    {
      text: "Francois Hollande met Pedro Sanchez in Bogota.",
      names: ["PER Francois Hollande", "PER Pedro Sanchez", "LOC Bogota"],
    },
  ],
  "digits beside names": [
    { text: "In Germany,3,500 homes were without power.", names: ["LOC Germany"], none: ["3,500"] },
    {
      text: "Toyota sold 10,000 cars in Japan in 2023.",
      names: ["ORG Toyota", "LOC Japan"],
      none: ["10,000", "2023"],
    },
    { text: "Italy beat France 3-1 in Rome.", names: ["LOC Rome"], none: ["3-1"] },
  ],
  quotes: [
    { text: "“Germany will pay,” said Olaf Scholz.", names: ["LOC Germany", "PER Olaf Scholz"] },
    { text: '"Germany will pay," said Olaf Scholz.', names: ["LOC Germany", "PER Olaf Scholz"] },
    { text: "«Germany will pay,» said Olaf Scholz.", names: ["LOC Germany", "PER Olaf Scholz"] },
    { text: "‘Germany will pay,’ said Olaf Scholz.", names: ["LOC Germany", "PER Olaf Scholz"] },
    { text: "London’s mayor thanked Spain's ambassador.", names: ["LOC London", "LOC Spain"] },
  ],
  "names of other scripts, spelled or transliterated": [
    {
      text: "Prime Minister Kyriakos Mitsotakis flew from Thessaloniki to Nicosia.",
      names: ["PER Kyriakos Mitsotakis", "LOC Thessaloniki", "LOC Nicosia"],
    },
    {
      text: "Hassan Rouhani spoke in Shiraz, the agency IRNA reported.",
      names: ["PER Hassan Rouhani", "LOC Shiraz", "ORG IRNA"],
    },
    { text: "The sign in Athens read Αθήνα in large letters.", names: ["LOC Athens"] },
  ],
  "section labels": [
    { text: "POLITICS", names: [], none: ["POLITICS"] },
    { text: "BUSINESS", names: [], none: ["BUSINESS"] },
    { text: "ADVERTISEMENT", names: [], none: ["ADVERTISEMENT"] },
    { text: "READ MORE", names: [], none: ["READ MORE"] },
    { text: "RELATED STORIES", names: [], none: ["RELATED STORIES"] },
    { text: "BREAKING NEWS", names: [], none: ["BREAKING NEWS"] },
    { text: "Sign up for our newsletter", names: [], none: ["Sign up", "newsletter"] },
    {
      text: "Home | Politics | Business | Sport | Culture",
      names: [],
      none: ["Home", "Politics", "Business", "Sport", "Culture"],
    },
  ],
  tickers: [
    {
      text: "Apple (NASDAQ: AAPL) fell 2.1% in New York.",
      names: ["ORG Apple", "LOC New York"],
      none: ["2.1"],
    },
    { text: "Shares of Nokia (HEL:NOKIA) rose after the report.", names: ["ORG Nokia"] },
    { text: "Siemens AG gained 1.3 percent in Frankfurt.", names: ["ORG Siemens AG", "LOC Frankfurt"] },
  ],
  "photo credits": [
    { text: "Photo: Peter Brandt/Reuters", names: ["PER Peter Brandt", "ORG Reuters"], none: ["Photo"] },
    { text: "Photograph: Anna Weber/AFP", names: ["PER Anna Weber", "ORG AFP"], none: ["Photograph"] },
    {
      text: "(Photo by Anna Weber/Getty Images)",
      names: ["PER Anna Weber", "ORG Getty Images"],
      none: ["Photo by"],
    },
    { text: "Image source, Reuters", names: ["ORG Reuters"], none: ["Image source"] },
    { text: "File photo", names: [], none: ["File photo"] },
  ],
  "bylines and datelines": [
    { text: "By Anna Weber and Peter Brandt", names: ["PER Anna Weber", "PER Peter Brandt"], none: ["By"] },
    {
      text: "LONDON (Reuters) - Shares rose on Monday.",
      names: ["LOC LONDON", "ORG Reuters"],
      none: ["Shares"],
    },
    {
      text: "ATHENS, Greece (AP) — Firefighters worked through the night.",
      names: ["LOC ATHENS", "LOC Greece", "ORG AP"],
      none: ["Firefighters"],
    },
    { text: "WASHINGTON — The talks failed.", names: ["LOC WASHINGTON"], none: ["talks"] },
    {
      text: "Reporting by Anna Weber in Vienna; editing by Peter Brandt",
      names: ["PER Anna Weber", "LOC Vienna", "PER Peter Brandt"],
      none: ["Reporting", "editing"],
    },
  ],
  "names of many kinds": [
    {
      text: "J. K. Rowling and George R. R. Martin met in Edinburgh.",
      names: ["PER J. K. Rowling", "PER George R. R. Martin", "LOC Edinburgh"],
    },
    { text: "The U.S. and the U.K. signed; the U.N. watched.", names: ["LOC U.S.", "LOC U.K.", "ORG U.N."] },
  ],
  "capitals of credits and lists": [
    { text: "PHOTO: PETER BRANDT/REUTERS", names: ["PER PETER BRANDT", "ORG REUTERS"], none: ["PHOTO"] },
    {
      text: "ANALYSIS: WHY GERMANY CHANGED ITS MIND",
      names: ["LOC GERMANY"],
      none: ["ANALYSIS", "WHY", "CHANGED"],
    },
    { text: "LIVE UPDATES: STORM HITS FLORIDA", names: ["LOC FLORIDA"], none: ["LIVE UPDATES", "STORM"] },
  ],
});
