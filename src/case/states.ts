/** Names of states in the language of the reader; the record keeps the code and the name that it was given. */
import { fold, remembered, type Language } from '../basics/index.ts';
import type { Case, Member } from './case.ts';

/** ISO 3166-1, alpha-3 and alpha-2, five letters a state; a test compares them with i18n-iso-countries. */
const CODES =
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG ' +
  'AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL ' +
  'BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH ' +
  'CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX ' +
  'CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ' +
  'ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI ' +
  'GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM ' +
  'HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT ' +
  'JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB ' +
  'LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD ' +
  'MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS ' +
  'MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO ' +
  'NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP ' +
  'PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS ' +
  'SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI ' +
  'SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO ' +
  'TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC ' +
  'VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS XKKXK YEMYE ZAFZA ZMBZM ZWEZW ';

const shortCodes = new Map(
  CODES.trim()
    .split(' ')
    .map((pair) => [pair.slice(0, 3), pair.slice(3)]),
);

/** The alpha-2 code of a state; undefined where the alpha-3 code is none. */
export const shortCodeOf = (code: string): string | undefined => shortCodes.get(code);

/** English names that begin as no word of Unicode’s name for the state does. */
const ALSO: Readonly<Record<string, string>> = {
  TUR: 'Turkey',
  CIV: 'Ivory Coast',
  VAT: 'Holy See',
};

/** So many letters at the beginning of a word tell two names of one state from those of two. */
const BEGINNING = 4;

const beginnings = (name: string): readonly string[] =>
  fold(name)
    .split(/[^a-z]+/)
    .filter((word) => word.length >= BEGINNING)
    .map((word) => word.slice(0, BEGINNING));

/** Whether somebody who is recorded under this code and name is the state of that code, and not another body’s member. */
function isState(code: string, short: string, recorded: string): boolean {
  if (recorded === code || recorded === ALSO[code]) return true;
  const known = beginnings(new Intl.DisplayNames(['en'], { type: 'region' }).of(short) ?? '');
  return beginnings(recorded).some((one) => known.includes(one));
}

/**
 * The name of a state as Unicode’s tables have it in the language; the recorded name in English, and of
 * whoever is no state.
 */
export function stateName(code: string, recorded: string, language: Language): string {
  const short = language === 'en' ? undefined : shortCodeOf(code);
  if (short === undefined || !isState(code, short, recorded)) return recorded;
  return new Intl.DisplayNames([language], { type: 'region' }).of(short) ?? recorded;
}

type Foreign = Exclude<Language, 'en'>;

/** What is remembered of a case is remembered by its parts, so that a part that is told is made once. */
const tellers = (language: Foreign) => ({
  // What follows from a case is kept by its body: in each language on its own.
  body: remembered((body: Case['body']): Case['body'] => ({ ...body })),
  members: remembered(
    (members: Case['members']): Case['members'] =>
      new Map([...members].map(([id, member]) => [id, telling[language].member(member)])),
  ),
  member: remembered((member: Member): Member => {
    const name = stateName(member.id, member.name, language);
    return name === member.name
      ? member
      : { ...member, name, aliases: [...member.aliases, member.name] };
  }),
});
const telling: Readonly<Record<Foreign, ReturnType<typeof tellers>>> = {
  fr: tellers('fr'),
  de: tellers('de'),
};

/**
 * The case as it is told in a language: its states have the names that they have there, and claims and
 * entries are said in it. Only for showing: what is decided or written is decided on the case itself.
 */
export function toldIn(state: Case, language: Language | undefined): Case {
  if (language === undefined || language === 'en' || state.language === language) return state;
  const told = telling[language];
  return { ...state, body: told.body(state.body), members: told.members(state.members), language };
}
