/** How the lines around an article look: captions, bylines, dates, and the furniture of the page. */
import { wordSet } from '../word-set.ts';

/** Who took the picture, in brackets at the end: the mark of a caption. */
export const CREDIT =
  /\((?:[^()]*[/,–—-]\s*)?(?:AFP|Reuters|Getty(?: Images)?|AP(?: Photo)?|EPA(?:-EFE)?|ANP|dpa|DPA|PA|Alamy|Shutterstock|Bloomberg|French|Anadolu|Archive|archive|file(?: photo| picture| image)?|File(?: photo)?|Photo[^()]*|photo[^()]*|Image[^()]*|Credit[^()]*|Picture[^()]*)\)?\s*\.?$/;
/** The same without brackets: “… Photo: Reuters”. */
export const CREDIT_END =
  /(?:[.|/]|\s[-–—])\s*(?:(?:photo|photograph|picture|image|credit)s?\s*(?::|by\b|courtesy)|©|\bAP Photo\b|(?:AFP|Reuters|REUTERS|EPA|ANP|Getty Images|Shutterstock)\s*[/|])[^.!?]*\.?$/i;
export const CAPTION_START =
  /^(?:photo(?:graph)?|picture|image|caption|credit|file (?:photo|picture)|illustration|video)\s*(?:by|:|credit|\|)/i;
/** “(left)”: who stands where in a picture. */
export const CAPTION_PLACE =
  /\((?:left|right|centre|center|middle|l|r|c|(?:from|on the|second from) (?:left|right))\b/i;

export const BYLINE =
  /^(?:by|from|reporting by|additional reporting by|written by|edited by|editing by|words by|text by|story by)\s+[A-Z\p{Lu}]/iu;
export const DATE_LINE =
  /^(?:published|updated|last updated|last modified|posted|first published|created|modified)\b.{0,80}$/i;
export const BARE_DATE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s*)?(?:\d{1,2}\s+\p{L}+\s+\d{4}|\p{L}+\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2})\b[^.]{0,40}$/iu;

/** How a line begins that belongs to the page, not to the article. */
export const FURNITURE = new RegExp(
  String.raw`^(?:` +
    String.raw`read (?:also|more|next|on)|also read|see also|related(?: articles?| stories| news)?|more on` +
    '|' +
    String.raw`more from|more stories|recommended|you might also like|most (?:read|popular)|trending` +
    '|' +
    String.raw`share(?: this| on)?|follow us|sign up|subscribe|newsletter|get (?:our|the) |log ?in` +
    '|' +
    String.raw`advertisement|sponsored|cookies?|we use cookies|comments?\b|leave a comment|tags?:|topics?:` +
    '|' +
    String.raw`keywords?:|source:|sources:|copyright|©|all rights reserved|click here|watch(?: live| now|:)` +
    '|' +
    String.raw`listen(?: to|:)|support our|donate|back to top|skip to|menu|home\s*[>›|»]|print this` +
    '|' +
    String.raw`e-?mail this|copy link|facebook|twitter|whatsapp|linkedin|telegram|breaking news alerts` +
    '|' +
    String.raw`live updates?:|editor['’]s picks?|editor['’]s note|in this article|table of contents` +
    '|' +
    String.raw`previous article|next article|don['’]t miss|what to read next|join (?:us|our|the conversation)` +
    '|' +
    String.raw`download (?:our|the) app|this article (?:was|has been|is|first|originally)` +
    '|' +
    String.raw`(?:the )?article (?:was )?(?:first|originally) (?:appeared|published)` +
    String.raw`)\b`,
  'i',
);

/** The commonest words of English: a text without them is in another language. */
export const COMMON_WORDS = wordSet(
  'the of and to in a is that for it as was with on be by he his are from at an has have this ' +
    'they not but which or who will had were their said',
);
