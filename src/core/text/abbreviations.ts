/**
 * Abbreviations that are written with a dot, without their last dot, in lower case, by language. `leading`: a name, a
 * number or another word follows, so the dot never ends a sentence. `trailing`: it may end one. Those made of single
 * letters and dots (`U.S.`, `μ.μ.`, `т.е.`) and initials need no entry. A capital first letter: only so
 * capitalised; `#`: only before a number. Put together for Dateline from general knowledge.
 */
const LISTS: Readonly<Record<string, { readonly leading: string; readonly trailing?: string }>> = {
  en: {
    leading:
      "mr mrs ms mx dr prof Rev Hon Pres Gov Sen Sens Rep Reps Lt Col Gen Maj Capt Cmdr Adm Sgt Cpl Pvt Supt Det Insp St Ste Mt Ft messrs Mme Mlle Fr Ven vs v cf viz no# nos# art# sec# fig# figs# vol# vols# pp# ch# approx# ca# est# Dept Univ",
    trailing:
      "jr sr esq etc al inc ltd co corp llc plc bros assn jan feb Mar apr jun jul aug sep sept oct nov dec Mon tue tues Wed thu thur thurs fri Sat Sun ave blvd rd sq hwy calif Mass conn ariz colo Fla Ga Ill Ind Kan Ky La Md mich minn Mont Neb Nev okla Pa tenn Tex Va Vt Wash wis wyo Ala Ark Del Ont Que hrs mins lbs oz km cm mm kg tel ext intl",
  },
  el: {
    leading:
      "κ κ κκ κα κος δρ υπ αρ αριθ αριθμ αρ.πρωτ βλ πρβ τηλ σελ άρθ αρθρ παρ εδ κεφ εικ πίν σχ τόμ τευχ μτφ επιμ εκδ αγ οσ λεωφ οδ πλ ταξ ταγμ αντγος αντγου στρατ αντιστρ υποστρ ταξχος σγος λγος υπλγος καθ διευθ δ/ντής δ/ντη δ/ντρια αθ κων νικ γεώρ γεωρ δημ ιω ιωάν χρ θεόδ παν παναγ σπ στ αντ βασ ευάγ ευαγ μιχ αλ αλέξ ηλ χαρ απ χγος βορ νοτ ανατ δυτ τ",
    trailing:
      "εκ εκατ δισ τρισ χιλ χλμ χμ χλγ τ.μ στρ στρεμ κ.λπ κλπ κ.ά κ.α κ.ο.κ κοκ κτλ κ.τ.λ π.χ δηλ ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ σεπτ οκτ νοε νοεμ δεκ δευτ τετ πεμ παρασκ σαβ κυρ αι μ.χ π.χ ώρ δευτ λεπ ευρ δρχ ν.δ π.δ α.ε ε.π.ε",
  },
  fa: { leading: "ص ج نک", trailing: "م ش ق" },
  ar: { leading: "د أ م ص ج ع ش", trailing: "إلخ ه هـ" },
  ru: {
    leading:
      "род гр гр-н тов проф акад доц им ул пр просп пер пл бул наб ш д корп стр кв оф обл р-н пос с дер ст см ср напр рис табл гл разд п пп подп стб т тт вып изд ред сост пер илл инж ген полк майор кап лейт серж св прп о гос зам пом деп авт кн оз р хр мыс о-в",
    trailing:
      "г гг в вв тыс млн млрд трлн руб коп долл км см мм кг гр мин сек ч др пр проч т.д т.п т.е т.к т.н н.э э янв февр фев мар апр авг сент сен окт нояб ноя дек пн вт чт пт сб вс чел шт экз мес кв.м га",
  },
  uk: {
    leading:
      "м р проф акад доц ім вул просп пров пл бульв наб буд корп кв обл р-н смт с див рис табл гл розд п пп ст т тт вип вид ред інж ген полк св о гр тов зам деп авт кн оз",
    trailing:
      "рр ст тис млн млрд трлн грн коп дол км см мм кг хв сек год ін т.д т.п т.зв н.е січ лют бер квіт трав черв лип серп вер жовт лист груд чол шт",
  },
  bg: {
    leading:
      "г-н г-жа г-ца д-р проф доц акад инж арх ген полк майор ул бул пл бл вх ап гр с обл общ чл ал т стр вж напр св",
    trailing: "г гг в хил млн млрд лв ст км см кг др т.н т.е пр.хр сл.хр ян февр апр авг септ окт ноем дек",
  },
  sr: {
    leading:
      "г гђа гђица др проф инж ген пук мај ул бр бул стр чл св тзв нпр уп g gđa gđica dr prof inž gen ul br bul str čl sv tzv npr up",
    trailing: "год итд мил млрд хиљ дин км кг god itd mil mlrd hilj din km kg",
  },
  mk: {
    leading: "г-дин г-ѓа д-р проф доц акад инж ген ул бул бр стр чл св",
    trailing: "г год итн мил милј ден км",
  },
  be: { leading: "г праф акад ім вул пр пл рас бел гл с в", trailing: "г гг ст тыс млн млрд руб кап км чал" },
  de: {
    leading:
      "dr prof hr fr frl st dipl ing med jur phil mag nr art# abs# bzw ca vgl bspw sog inkl exkl zzgl evtl ggf geb gest gen oberst lt hptm bd hrsg aufl kap# anm abb# tab# zit str vs u.a z.b d.h i.d.r o.g s.o s.u v.a z.t z.zt u.u mind tel mr mrs frhr stv stellv einschl insb",
    trailing:
      "usw etc jan feb febr mär apr jun jul aug sep sept okt nov dez Mo Di Mi Do Fr Sa So mio mrd tsd jh jhd std min sek co inc ltd corp jr sen u.ä e.v a.d a.m v.chr n.chr",
  },
  fr: {
    leading:
      "m mm mme mmes mlle mlles Me Dr Pr prof St Ste mgr gén cdt Cap Col av bd chap# art# al# fig# vol# env cf hab tél no# n# réf",
    trailing: "etc janv févr avr juil sept oct nov déc apr.j.-c av.j.-c inc ltd jr p",
  },
  es: {
    leading:
      "sr sra srta sres dr dra prof profa lic ing arq dña gral cnel Cap tte Sto Sta avda av pza ctra art# cap# núm nº vol# pág págs pp ej fig# aprox mons Fr rvdo excmo ilmo uds cía hnos",
    trailing:
      "etc ene feb abr jun jul ago sep sept oct nov dic ee.uu s.a s.l a.c d.c a.m p.m jr tel admón dpto",
  },
  pt: {
    leading:
      "sr sra srs dr dra drs prof profa eng arq d exmo Gen Cel Cap Ten av pça art# núm nº vol# pág págs pp ex# fig# aprox mons Fr Dep Sen Gov Min",
    trailing: "etc jan fev abr jun jul ago nov dez s.a ltda a.c d.c cia tel",
  },
  it: {
    leading:
      "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen mons Don Gen Col Cap Ten art# artt# n# nn# pag# pagg# vol# fig# cfr cav comm",
    trailing: "ecc feb apr giu lug sett ott nov dic s.p.a s.r.l a.c d.c tel jr",
  },
  nl: {
    leading:
      "dhr mevr mw mej dr drs prof ir ing mr ds st burg gen kol kap lt nr nrs art# blz pag vgl bijv bv ca resp incl excl evt o.a d.w.z m.b.t z.g n.a.v t.a.v",
    trailing: "enz etc jan feb mrt apr jun jul aug sep sept okt nov dec mln mld jr sr a.s jl n.chr v.chr",
  },
  pl: {
    leading:
      "p pp dr prof inż mgr hab doc gen płk mjr kpt por ks św ul al pl os nr art ust pkt str# zob np tzw tzn ok# red por# m.in ww sygn woj pow gm",
    trailing: "r w itd itp tys mln mld zł gr godz min sek km kg proc",
  },
  cs: {
    leading:
      "p pí sl dr mudr judr phdr rndr ing mgr bc prof doc gen plk mjr kpt sv ul nám tř č čís čl odst str viz např tzv tj resp popř event zvl",
    trailing: "atd apod aj r stol tis mil mld kč hod min sek km kg př.n.l n.l",
  },
  sk: {
    leading:
      "p dr mudr judr phdr ing mgr bc prof doc gen plk sv ul nám č čís čl ods str napr tzv t.j resp príp",
    trailing: "atď apod a pod r stor tis mil mld eur hod min sek km kg",
  },
  sl: {
    leading: "g ga gdč dr prof mag dipl inž sv ul št čl str npr t.i tj oz gl gen polk",
    trailing: "itd idr ipd r stol tis mio mrd km kg",
  },
  hr: {
    leading: "g gđa gđica dr prof mr dipl ing sv ul br čl st str npr tzv tj odn gen puk sc",
    trailing: "itd i sl god st tis mil mlrd kn km kg",
  },
  hu: {
    leading: "dr ifj id özv prof gen st ún pl ill kb vö ld sz bek krt szerk szül",
    trailing: "stb jan febr márc ápr máj jún júl aug szept okt nov dec km kg ft kft zrt nyrt bt",
  },
  ro: {
    leading:
      "dl d-l d-na dna dra dr prof ing gen col lt sf str bd nr art alin lit pag vol cca ex jud mun acad",
    trailing: "etc ian feb mar apr iun iul aug sept oct nov dec mil mld lei km kg î.hr d.hr s.a s.r.l",
  },
  tr: {
    leading:
      "sn dr prof doç yrd av alb gen yb bnb yzb mah cad sok blv apt no# sf bkz örn hz st op müh mim uzm öğr",
    trailing: "vb vs vd t.c m.ö m.s a.ş ltd şti yy km kg tel",
  },
  sv: {
    leading: "dr prof hr fr st nr kap art jfr resp bl.a t.ex d.v.s s.k f.d p.g.a ev ca inkl exkl gen kapt",
    trailing: "m.m o.s.v etc jan feb apr aug sept okt nov dec kr milj mdr jr f.kr e.kr kl",
  },
  da: {
    leading:
      "dr prof hr fr st nr kap art jf bl.a f.eks dvs s.k pga ca inkl ekskl gen kapt kl kgl skt cand adv",
    trailing: "m.m m.fl osv etc jan feb apr aug sept okt nov dec kr mio mia jr f.kr e.kr",
  },
  nb: {
    leading: "dr prof hr fr st nr kap art jf bl.a f.eks dvs s.k pga ca inkl ekskl gen kapt kl adv",
    trailing: "m.m m.fl osv etc jan feb apr aug sept okt nov des kr mill mrd jr f.kr e.kr",
  },
  fi: {
    leading: "tri prof hra rva nti ts esim mm ks vrt n nk ko ns os pj kenr maj st s",
    trailing: "jne ym yms klo milj mrd mk kpl km kg eaa jaa",
  },
  et: {
    leading: "hr pr prl dr prof st nr tn pst mnt lk nt vt s.o st kindr kol",
    trailing: "jne jm jt a aastal mln mld kr km kg",
  },
  lv: {
    leading: "dr prof doc inž st nr ul bulv lpp piem t.s t.i sk plkv ģen g",
    trailing: "u.c utt gs milj mljrd km kg",
  },
  lt: {
    leading: "p dr prof doc inž šv nr g pr al psl pvz t.y t.t žr gen plk a vysk kun",
    trailing: "ir kt pan m d tūkst mln mlrd val min km kg",
  },
  id: {
    leading: "dr drs prof ir sdr bpk ny nn kh h hj jl no# st letjen mayjen brigjen kol",
    trailing: "dll dsb dkk jan feb mar apr agt sept okt nov des",
  },
};

/** Per language, from a word to how its entry reads; an entry is found under its lower-case form. */
const TABLES = new Map<string, ReadonlyMap<string, Entry>>();

interface Entry {
  readonly kind: AbbreviationKind;
  /** Only where the text has it capitalised: `Sat.`, not `sat.` */
  readonly capitalised: boolean;
  /** Only before a number: `no. 5`. */
  readonly numbered: boolean;
}

function tableOf(language: string): ReadonlyMap<string, Entry> {
  let table = TABLES.get(language);
  if (table === undefined) {
    const entries = new Map<string, Entry>();
    for (const kind of ["leading", "trailing"] as const) {
      for (const word of LISTS[language]?.[kind]?.split(" ") ?? []) {
        const bare = word.replace("#", "");
        const lower = bare.toLowerCase();
        entries.set(lower, { kind, capitalised: bare !== lower, numbered: bare !== word });
      }
    }
    table = entries;
    TABLES.set(language, table);
  }
  return table;
}

/** "leading": something follows, so its dot never ends a sentence; "trailing": its dot may. */
export type AbbreviationKind = "leading" | "trailing";

/**
 * Which kind of abbreviation `word` is (a word of the language, ISO 639-1, without its last dot); undefined if the
 * language's lists do not have it. `beforeNumber`: whether a number follows it.
 */
export function abbreviationKind(
  word: string,
  language: string,
  beforeNumber: boolean,
): AbbreviationKind | undefined {
  if (word.length > 10) return undefined;
  const lower = word.toLowerCase();
  const entry = tableOf(language).get(lower);
  if (entry === undefined || (entry.capitalised && word === lower) || (entry.numbered && !beforeNumber))
    return undefined;
  return entry.kind;
}

const ORDINAL_DOT = new Set("de fi hu cs sk sl hr sr bs da nb no et lv tr pl is lb".split(" "));

/** Whether the language (ISO 639-1) writes ordinal numbers with a dot: `15. August`. */
export function hasOrdinalDot(language: string): boolean {
  return ORDINAL_DOT.has(language);
}
