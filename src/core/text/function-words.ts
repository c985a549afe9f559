/**
 * The commonest function words (articles, pronouns, prepositions, conjunctions, auxiliaries) of the news languages, in
 * lower case. They tell languages of one script apart on short lines, and tell that a capitalised word begins a sentence.
 * Put together for Dateline from general knowledge.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: "the a an of to in and that is was for on with as by at from it its he she they we i you his her their our this these those be are were been has have had not but or if when after before while who which what there would will could should may can than into over about said says also more some all no however although though despite meanwhile since during because yet so then now here under between against among most many other one two both each any such only where how why",
  el: "ο η το οι τα του της των τον την τη τους τις και κι να θα με σε στο στη στην στον στους στις στα από για που πως ότι όταν αν δεν μην μη είναι ήταν έχει έχουν είχε είχαν ένας μια μία ένα αυτό αυτή αυτός αυτοί αυτά όπως αλλά ή ως κατά μετά πριν προς παρά υπό χωρίς μέχρι επίσης ενώ ωστόσο όμως σύμφωνα καθώς τι ποιος πού γιατί μας σας μου σου όσο όλα όλοι πολύ πιο στην τότε εδώ εκεί έτσι ούτε είτε μεταξύ δύο",
  fa: "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد می شده ما اما اگر باید گفت دارد بود وی او آنها یا هر پس پیش نه چه کرده شود کند همه روز دو های ها ای اند من بین میان پی درباره بدون چون زیرا بیش گزارش",
  ar: "في من على إلى أن عن التي الذي هذا هذه ما لا كان كانت قد مع بعد قبل بين كل لم لن هو هي هم أو ثم حيث كما ذلك تلك إن أي عند غير منذ خلال حتى وقد وكان وفي ومن عام يوم قال وقال لكن بن عبر ضد حول دون أكثر أنه أنها",
  ur: "کے کی کا میں سے اور ہے کو پر نے کہ ہیں یہ اس ایک وہ نہیں تھا تھی بھی کر لیے گیا ہو تو ان جو ساتھ کیا بعد جب تک اپنے ہی ہوئے گئے کہا دیا رہے گی گا",
  ps: "د په چې او له دی ته دا کې يې نه هم سره یې شوی وو دي کړی ده پر څخه به یو",
  ckb: "لە بۆ و بە کە ئەو ئەم لەگەڵ کرد دەکات هەر بوو هەیە نییە ناو سەر",
  ru: "и в во не на что он с со как а то все она так его но да ты к у же вы за бы по её ее мне было вот от меня о из ему когда даже ну ли если уже или быть был него до вас они тут где есть для мы их чем была сам без будет при об это этот эта эти также после том которые который которая под между над через однако кроме всего лишь того этом ещё только именно можно нужно этого этих тех сказал вчера сегодня лет году себя самом время",
  uk: "і в у не на що він з із як а то все вона так його але та ти до ж ви за би по її було від мене про коли навіть якщо вже або бути був ми вони де є для їх чим була без буде при це цей ця ці також після які який яка під між через проте однак щоб тому щодо й ще тільки саме можна треба слід цього ціх тих сказав вчора сьогодні років році",
  be: "і ў у не на што ён з як а то усе яна так яго але да ты ж вы за бы па яе было ад мяне пра калі нават калі ўжо або быць быў мы яны дзе ёсць для іх чым была без будзе пры гэта гэты гэтая таксама пасля якія які якая",
  bg: "и в на не за да се от с със че по как а то все тя така его но ти към у ще вие би ѝ й беше ми ни ги са съм е си който която които това този тази тези също след когато ако или бил той те къде има при без до под между през обаче като само още най повече между",
  sr: "и у на не за да се од с са је по како а то све она тако али ти ка ће ви би њен беше ми ни их су сам си који која које ово овај ова ови такође после када ако или био он они где има при без до под између кроз међутим као само још nije su je da se na za od sa će koji koja koje ovo ovaj ova ovi takođe posle kada ako ili bio gde bez kao samo još što pre vreme mesto deo uvek predsednik predsednika predsednice nedelja zemlje hiljada tokom šta ko reč evropske svet rekao juče sutra ovde nisu sve dve treba ovom jedan januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra i u više ali kako biti rekla dece",
  mk: "и во на не за да се од со дека по како а тоа сè таа така но ти кон ќе вие би беше ми ни ги се сум е си кој која кои ова овој оваа овие исто по кога ако или бил тој тие каде има при без до под меѓу низ сепак како само уште",
  de: "der die das und in den von zu dem mit sich des auf für ist im nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ihr seine ihre wir ich doch schon wenn unter diese dieser dieses danach jedoch während seit gegen dabei nun hier dort damit was wer wo zwei beim vom",
  fr: "le la les de des du un une et à au aux en dans que qui est pour par sur pas ne se ce cette ces il elle ils elles on nous vous je son sa ses leur leurs plus avec sans sous mais ou où donc or ni car si tout tous a ont été être avoir fait comme après avant selon entre depuis lors aussi même contre dont très bien ainsi alors deux c'est d'un d'une qu'il",
  es: "el la los las de del un una unos unas y a al en que es por para con no se su sus lo como más pero o si le ya este esta estos estas ese esa ha han fue ser son está están era muy sin sobre también entre hasta desde cuando donde todo todos hay porque tras según durante contra ante dos él ella ellos nos les quien otro otra después mismo puede pueden fueron tener tiene tienen dijo ayer hoy aún otros cual además así sino año años",
  pt: "o a os as de do da dos das um uma e em no na nos nas que é por para com não se seu sua seus suas como mais mas ou ao à aos às já este esta esse essa foi ser são está estão era muito sem sobre também entre até desde quando onde todo há porque após segundo durante contra pelo pela pelos pelas ele ela eles dois nós isso mesmo pode podem foram ter tem têm disse ontem hoje ainda outros qual numa num",
  it: "il lo la i gli le di del della dei delle degli dello un una uno e a al alla ai alle in nel nella nei nelle che è per con non si su sul sulla da dal dalla come più ma o se suo sua suoi ha hanno sono era stato stata essere anche tra fra fino dopo prima quando dove tutto tutti questo questa quello molto senza contro ci due lui lei loro cui perché dell all nell già stesso può possono furono avere disse ieri oggi ancora altri quale inoltre così anni anno",
  nl: "de het een en van in is dat op te zijn met voor niet aan er om ook als die door maar naar uit bij over nog worden wordt heeft hebben had was werd tot of dan hij zij ze we ik je meer geen na deze dit wat wie waar onder tegen tussen volgens kan zal moet al twee hun zich",
  sv: "och i att det som en på är av för med den till inte om ett han men har de från så var hon vi efter vid kan eller när nu ut sin sina där man under mot över också än bara vara blir ska skulle sedan in ha hade mer mellan alla detta denna två jag blev varit några mycket många vad sig dag dagar år fick själv kunde får går gör upp henne honom mig här medan då svenska något ville både första utan",
  da: "og i at det som en på er af for med den til ikke om et han men har de fra så var hun vi efter ved kan eller når nu ud sin sine der man under mod over også end kun være bliver skal skulle siden ind have havde mere mellem alle dette denne to jeg blev været ifølge nogle meget mange hvad sig dag dage år fik selv kunne får går gør hvis op hvor hende ham mig her mens da danske noget ville lige både første uden",
  nb: "og i at det som en på er av for med den til ikke om et han men har de fra så var hun vi etter ved kan eller når nå ut sin sine der man under mot over også enn bare være blir skal skulle siden inn ha hadde mer mellom alle dette denne to jeg ble vært ifølge noen mye mange hva seg dag dager år fikk selv kunne får går gjør hvis opp hvor henne ham meg her mens da norske noe ville både første uten fram",
  fi: "ja on ei että se oli hän ovat mutta myös kun joka sen mukaan kuin jo tai niin jos ole vain mitä nyt ne sitten he tämä noin kanssa jälkeen vielä ollut hänen sekä olla tämän oman ennen voi jotka asti eikä siitä koko eri olisi olivat vuonna muun heidän tässä siellä täällä aina joita joiden eivät emme minä sinä paljon yli kaksi uusi kaikki vaikka kuten",
  et: "ja on ei et see oli ta kui ka mis kes oma siis või aga ning seda selle veel pärast juba nii enne mida kuid ainult üle oma nad me kõik tema ole pole välja järgi",
  lv: "un ir no ka uz ar par tas bija kā arī pēc bet vai lai to kas viņš viņa tika šo savu nav līdz pie gan jau vēl tikai pret starp kad kur tā viņi",
  lt: "ir yra kad į iš su buvo bet tai kaip jis ji už apie po dar jau nuo iki tik jo ne ar kai bei savo taip pat šis ši prie dėl per jie kurie kuris",
  pl: "i w z na do się nie to że jest o jak po od za przez dla przy oraz ale co tak już był była było są ma być ich jego jej który która które tym tego też lub pod nad przed między czy gdy ze we może po nich tylko jednak podczas także według bez",
  cs: "a v na se je že s z do o k i ve pro to za by ale po si jako od ze jsou byl byla bylo který která které co tak už jen také při nebo podle před když jeho její jejich mezi bez však má může být až ho jsem pod než tom",
  sk: "a v na sa je že s z do o k aj vo pre to za by ale po si ako od zo sú bol bola bolo ktorý ktorá ktoré čo tak už len tiež pri alebo podľa pred keď jeho jej ich medzi bez však má môže byť až ho som pod než tom",
  sl: "in v na se je da s z do o k za bi po pa so od iz ki ali kot tudi ne še bil bila bilo pri pod med kako ko le že zaradi njegov pred brez če to ta ti lahko sta ni vse",
  hr: "i u na se je da s z do o k za bi po a su od iz koji koja koje ili kao također ne još bio bila bilo pri pod među kako kad kada samo već zbog njegov prije bez ako to taj ta će nije što te dok tijekom poslije vrijeme mjesto dio uvijek predsjednik predsjednika nedjelja zemlje tisuća tko riječ europske svijet rekao jučer sutra ovdje nisu sve dvije treba jedan siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca više ali kojem međutim rekla djece milijuna biti",
  hu: "a az és hogy nem is egy van meg de volt már csak még el ki ez azt mint vagy ha ezt után között szerint lesz pedig minden így nagyon majd lehet akkor kell azonban ezért fel be le ő ők mert aki ami amely számára két voltak lett őket hanem illetve közül magyar azért amikor ahol hogyan egyik másik több ma itt ott olyan ilyen saját új nagy évben",
  ro: "și în de la cu pe a al ale că nu se este din pentru care mai sau au fost sunt o un prin după fi dar ce lui ei lor el ea am ca până între fără sub despre când unde astfel acest această aceste cel cea cei cele dintre potrivit avea într-un într-o iar",
  tr: "ve bir bu da de için ile olarak çok daha olan gibi en ne o ama ki sonra kadar var mi mı ise her veya ya değil olduğu oldu iki göre ancak tarafından önce şu nin ın olduğunu bile hem biz ben sen onun yok diye",
  az: "və bir bu da də üçün ilə olaraq çox daha olan kimi ən nə o amma ki sonra qədər var isə hər və ya deyil görə əvvəl həm onun edib olub",
  sq: "dhe në të e i një për me se nga që është u do nuk ka më ishte si por ky kjo kanë kur pas edhe janë tij saj duke mund deri tek nën sipas",
  ca: "el la els les de del dels un una i a al en que és per amb no es seu seva com més però o si ja aquest aquesta ha han va ser són sense sobre també entre fins des quan on tot hi perquè després segons contra dos ell ella",
  id: "yang dan di ke dari untuk dengan pada ini itu tidak dalam akan adalah oleh juga telah sebagai mereka ada saat atau karena lebih bisa kami saya dia ia para tersebut bahwa setelah seperti hari kata",
  ms: "yang dan di ke dari untuk dengan pada ini itu tidak dalam akan adalah oleh juga telah sebagai mereka ada ketika atau kerana lebih boleh kami saya beliau para tersebut bahawa selepas seperti hari kata",
  vi: "và của là có trong cho các được với không này đã một người những đến về khi ra vào từ để như cũng tại sau ông bà anh chị theo trên năm nhiều đó",
  he: "של את על לא עם כי הוא היא זה גם אל או אם כל יש אין היה היתה הם בין אחרי לפני אך אבל רק עוד מה מי אני זו אשר לפי כמו עד כדי",
  hi: "के की का में है और से को पर ने कि हैं यह इस एक वह नहीं था थी भी कर लिए गया हो तो उन जो साथ क्या बाद जब तक अपने ही",
  mr: "आणि आहे च्या या ते हे ही मध्ये आहेत होते होती केले असे तर पण नाही व एक केली",
  ne: "र छ को का मा ले लाई छन् हो गरेको भएको पनि यो त्यो एक गर्न भने",
  kk: "және мен бен пен бұл үшін да де ол бір деп болып бар осы сол еді екен жоқ кейін туралы",
  ky: "жана менен бул үчүн да ал бир деп болуп бар ошол эле эмес кийин",
  mn: "нь байна юм энэ тэр болон ба гэж байсан вэ уу дээр хийх улсын",
  tg: "ва дар аз ба ки бо ин он барои аст буд шуд мекунад то ҳам як кард",
};

const SETS = new Map<string, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/** The function words of a language (ISO 639-1, else 639-3), in lower case; none for a language without a list. */
export function functionWords(language: string): ReadonlySet<string> {
  const list = LISTS[language];
  if (list === undefined) return NONE;
  let set = SETS.get(language);
  if (set === undefined) {
    set = new Set(list.split(" "));
    SETS.set(language, set);
  }
  return set;
}
