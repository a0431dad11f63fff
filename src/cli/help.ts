/** What the help says besides the options: what the program is for, and examples to copy. */

export const INTRODUCTION =
  'Follows a selection that is decided without a vote: who stands where, on whose word, and what is in the way.';

/** Command lines to copy, by command. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  nemcon: [
    'nemcon demo',
    'nemcon read article.txt --case nato-2024 --published 2024-03-04',
    'nemcon standing nato-2024 --as-of 2024-04-03',
    'nemcon help read',
  ],
  read: [
    'nemcon read article.txt --case nato-2024 --published 2024-03-04',
    'nemcon read https://news.example/race --case my-race --accept all',
    'pbpaste | nemcon read - --case my-race --outlet "The Example" --json',
  ],
  quotes: ['nemcon quotes article.txt', 'nemcon quotes - --json < article.txt'],
  standing: [
    'nemcon standing nato-2024 --as-of 2024-04-03',
    'nemcon standing nato-2024 --as-of 2024-06-17 --candidate Johannis',
    'nemcon standing my-race --proposed --json',
  ],
  package: [
    'nemcon package nato-2024 --for Rutte --as-of 2024-03-05 --known-at 2024-03-05',
    'nemcon package my-race --for Example --problem prices.json --cheapest --best 5',
  ],
  estimate: [
    'nemcon estimate nato-2024 --for Rutte --as-of 2024-06-17 --known-at 2024-06-17',
    'nemcon estimate my-race --for Example --effects',
  ],
  power: [
    'nemcon power nato-2024 --as-of 2024-06-17',
    'nemcon power --quota 12 --weights 4,4,4,2,2,1',
    'nemcon power rule.json --json',
  ],
  why: ['nemcon why Hungary --case nato-2024 --as-of 2024-06-17 --for Rutte'],
  hypotheses: ['nemcon hypotheses nato-2024 --member Romania --marks mine.json --marks yours.json'],
  changes: [
    'nemcon changes nato-2024 --from 2024-03-27 --to 2024-04-03',
    'nemcon changes nato-2024 --to 2024-04-03 --known-from 2024-03-27 --known-to 2024-04-03',
    'nemcon changes my-race --from 2024-03-27 --svg moves.svg',
  ],
  watch: ['nemcon watch nato-2024 --as-of 2024-06-17 --known-at 2024-06-17'],
  commitments: ['nemcon commitments my-race --as-of 2024-04-15'],
  criteria: ['nemcon criteria nato-2024'],
  replay: ['nemcon replay', 'nemcon replay iaea-2009', 'nemcon replay un-2016 --json'],
  log: ['nemcon log nato-2024', 'nemcon log my-race --known-at 2024-03-31'],
  claims: ['nemcon claims nato-2024', 'nemcon claims my-race --status proposed'],
  show: ['nemcon show nato-2024 CLAIM', 'nemcon show CLAIM --case my-race'],
  accept: ['nemcon accept CLAIM CLAIM --case my-race', 'nemcon accept --all --case my-race'],
  reject: ['nemcon reject CLAIM --case my-race --reason "a question, not a claim"'],
  correct: [
    'nemcon correct CLAIM --case my-race --set stance=leans-for',
    'nemcon correct CLAIM --case my-race --set attribution.level=report --set modality=likely',
  ],
  reopen: ['nemcon reopen CLAIM --case my-race --reason "decided too early"'],
  names: ['nemcon names my-race', 'nemcon names my-race --json'],
  name: [
    'nemcon name "Callas" --means kaja-kallas --case my-race',
    'nemcon name "Callas" --forget --case my-race',
  ],
  same: ['nemcon same SOURCE OTHER --case my-race', 'nemcon same SOURCE --forget --case my-race'],
  ratings: ['nemcon ratings my-race', 'nemcon ratings my-race --json'],
  rate: [
    'nemcon rate "The Example" B --case my-race --reason "right in five of six"',
    'nemcon rate CLAIM 3 --case my-race',
    'nemcon rate "The Example" --forget --case my-race',
  ],
  copy: ['nemcon copy nato-2024 my-race'],
  new: [
    'nemcon new my-race --members AUT,BEL,FRA --body "The Council" --post "its chair"',
    'nemcon new my-race --members members.csv --rule two-thirds --candidate "Ada Example"',
  ],
  export: [
    'nemcon export nato-2024 -o nato-2024.tar',
    'nemcon export my-race -o my-race.tar --share all --origin example.org/board',
  ],
  import: ['nemcon import my-race.tar their-race'],
  receipt: ['nemcon receipt my-race -o act.proof', 'nemcon receipt my-race --entry 12 --json'],
  verify: [
    'nemcon verify my-race.tar',
    'nemcon verify my-race.tar --key "example.org/board+1f2e3d4c+AQ…"',
    'nemcon verify my-race',
    'nemcon verify act.proof',
  ],
  witness: ['nemcon witness --log "example.org/board+1f2e3d4c+AQ…" --name example.org/witness'],
  init: ['nemcon init', 'nemcon init my-board.db', 'nemcon init postgres://me@db.example/board'],
  open: ['nemcon open', 'nemcon open my-board.db'],
  doctor: ['nemcon doctor', 'nemcon doctor my-board.db --json'],
  serve: ['nemcon serve', 'nemcon serve --port 8080 --store my-board.db --no-open'],
  briefing: [
    'nemcon briefing nato-2024 --as-of 2024-04-03 --known-at 2024-04-03 --since 2024-03-27',
    'nemcon briefing my-race --format docx --lang de -o briefing.docx',
  ],
  table: [
    'nemcon table standing --case nato-2024 --as-of 2024-04-03',
    'nemcon table changes --case my-race --since 2024-03-27 --format json',
  ],
  graph: ['nemcon graph nato-2024 --as-of 2024-04-03 -o race.graphml'],
  calendar: ['nemcon calendar nato-2024 --as-of 2024-04-03 -o race.ics'],
  feed: ['nemcon feed nato-2024 --days 5'],
  chart: [
    'nemcon chart seats --case nato-2024 --as-of 2024-04-03 -o seats.svg',
    'nemcon chart timeline --case my-race --format png -o timeline.png',
  ],
  embed: ['nemcon embed nato-2024 --as-of 2024-04-03 -o board.html'],
  'dna-export': ['nemcon dna-export nato-2024 -o nato-2024.dna'],
  'dna-import': ['nemcon dna-import coded.dna --case my-race'],
  procedure: [
    'nemcon procedure list',
    'nemcon procedure show iaea',
    'nemcon procedure check my-procedure.json',
  ],
  'procedure list': ['nemcon procedure list', 'nemcon procedure list --json'],
  'procedure show': [
    'nemcon procedure show iaea',
    'nemcon procedure show my-procedure.json --mermaid',
    'nemcon procedure show iaea --svg iaea.svg --theme dark',
  ],
  'procedure check': [
    'nemcon procedure check my-procedure.json',
    'nemcon procedure check my-procedure.json --json',
  ],
  'procedure compare': ['nemcon procedure compare iaea my-procedure.json'],
  'procedure schema': ['nemcon procedure schema > procedure.schema.json'],
  demo: ['nemcon demo', 'nemcon demo --ascii'],
};
