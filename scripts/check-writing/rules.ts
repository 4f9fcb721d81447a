/**
 * The patterns of the English idioms that `docs/develop/writing.md` forbids, each with the rule of that page
 * which it breaks and a suggested rewrite. The comment before each rule shows a sentence that it finds and
 * its rewrite.
 *
 * A pattern is kept only while most of its matches should be rewritten. Words that are as often good English
 * ("nobody", "meanwhile", "whatever", "What the handler returns.") have no pattern.
 */

export interface Rule {
  readonly id: string;
  readonly pattern: RegExp;
  /** The sentence of the writing guide that the words break. */
  readonly breaks: string;
  /** The suggested rewrite. */
  readonly instead: string;
  /** True when the rule skips headings, because headings such as "What it costs" read well. */
  readonly notInHeadings?: true;
}

/**
 * Matches the place where a sentence or a clause begins: at the start of the text, or behind punctuation, a
 * bullet or a bracket.
 */
const clause = String.raw`(?<=^\s*|[.:;!?|(“"]\s+|\s[-–]\s+)`;
/** Matches up to eight words within one clause. */
const fewWords = String.raw`(?:[^\s.,:;?!|()]+ ){1,8}?`;
/**
 * Matches the verb after a "who" that refers to no named person: "is", "may" or any verb in the third person.
 */
const verb = String.raw`(?:is|was|may|must|can|has|had|does|[a-z]+s)\b`;

/** Compiles a pattern in which a space matches any white space, line breaks included. */
const pattern = (source: string, flags = ""): RegExp =>
  new RegExp(source.replaceAll(" ", "\\s+"), `g${flags}`);
const anyCase = (source: string): RegExp => pattern(source, "i");

const nameTheActor =
  "rule 2: name the actor (applicant, clerk, expert, assignee, unit head, inspector, caller, consumer)";
const nameTheThing = "rule 3: name the thing (request, case, notice, row, event, session)";
const subjectFirst = "rule 1: subject first, active verb, one idea";
const fieldTerms = "rule 6: use the field's terms (the glossary)";

export const rules: readonly Rule[] = [
  // "Whoever is complained of explains …" → "The accused explains …"
  {
    id: "whoever",
    pattern: anyCase(String.raw`\bwho(?:m|se)?ever\b`),
    breaks: nameTheActor,
    instead: "name the role, or write “anyone who …”",
  },
  // "served while somebody works on it" → "served during development"
  {
    id: "somebody",
    pattern: anyCase(String.raw`\bsomebody\b`),
    breaks: nameTheActor,
    instead: "name the role, or write “another user”, “a person”",
  },
  // "calls nobody who complains of them" → "never calls their own complainant". "Nobody but inspection" is good English.
  {
    id: "nobody-who",
    pattern: anyCase(String.raw`\bnobody (?:else )?(?:who|whom|whose)\b`),
    breaks: nameTheActor,
    instead: "turn it round: “<role> never …”, “no <role> may …”",
  },
  // "a code that is nobody's" → "an unassigned code". "In nobody's name" is good English.
  {
    id: "nobodys",
    pattern: anyCase(String.raw`\b(?:is|are|was|were|be|been|stays?) nobody(?: else)?['’]s\b`),
    breaks: nameTheActor,
    instead: "“unassigned”, “unknown”, “private to <role>”, “no <role>’s”",
  },
  // "in the list of who owes it" → "in the debtor's list"; "for who calls 128" → "for callers of 128"
  {
    id: "to-who",
    pattern: anyCase(String.raw`\b(?:to|from|for|with|at|of|by|as|than) who (?:else )?${verb}`),
    breaks: nameTheActor,
    instead: "name the role: “to the assignee”, “for callers of 128”",
  },
  // "Who was erased has a tombstone" → "An erased applicant has a tombstone". Questions ("Who may call?") are no match.
  {
    id: "who-subject",
    pattern: pattern(
      String.raw`${clause}[Ww]ho ${verb} ${fewWords}(?:is|are|was|were|has|may|does|gets|sees|goes|comes|keeps|finds|loses|needs|stays|[a-z]+s (?:it|its|no|the|a|an|nothing|them|their))\b(?![^.;|]*\?)`,
    ),
    breaks: nameTheActor,
    instead: "begin with the role: “An erased applicant …”, “A signed-out user …”",
  },
  // "Of whom the case is" → "the case's applicant"; "whom it concerns" → "the represented person"
  {
    id: "whom",
    pattern: pattern(String.raw`\b[Oo]f whom\b|\b[Ww]hom (?:it|no|nobody|another|what)\b|${clause}Whom\b`),
    breaks: nameTheActor,
    instead: "name the role: “the represented person”, “unreachable applicants”",
  },
  // "one's own steps" → "the caller's steps"
  {
    id: "ones-own",
    pattern: anyCase(
      String.raw`\bone['’]s own\b|(?<=\b(?:of|in|to|from|for|with|all|on|by|into|among|or) )one['’]s\b`,
    ),
    breaks: nameTheActor,
    instead: "“the caller’s”, “their own”",
  },
  // "a public day of theirs" → "one of the official's public days"
  {
    id: "of-theirs",
    pattern: anyCase(String.raw`\bof (?:theirs|hers)\b`),
    breaks: nameTheActor,
    instead: "put the owner first: “their …”, “the applicant’s …”",
  },
  // "by whom it is theirs to say" → "authorised like naming a deputy"
  {
    id: "theirs-to",
    pattern: anyCase(String.raw`\b(?:theirs|hers|his|its|ours) to (?!(?:the|a|an|its|their)\b)[a-z]+\b`),
    breaks: nameTheActor,
    instead: "“may <verb>”, “is authorised to <verb>”",
  },
  // "`in-conflict` and its kin" → "any `in-conflict-*` refusal"
  {
    id: "and-its-kin",
    pattern: anyCase(String.raw`\band its kin\b`),
    breaks: nameTheThing,
    instead: "name the group: “any `in-conflict-*` refusal”",
  },
  // "not shown to who is in conflict by now" → "hidden from users now in conflict"
  {
    id: "by-now",
    pattern: anyCase(String.raw`\bby now\b`),
    breaks: nameTheThing,
    instead: "“current”, “still”, “already”, “due”, or the present tense alone",
  },
  // "a case in a list of what was found" → "a case in the search results"
  {
    id: "of-what",
    pattern: anyCase(
      String.raw`\bof what (?:is|was|are|were|it|to|may|has|stands|nobody|comes?|came|becomes?|became|follows|changes)\b`,
    ),
    breaks: nameTheThing,
    instead: "name the thing: “of the search results”, “of the overdue cases”",
  },
  // "sees what was done" → "sees the other change"
  {
    id: "what-is-done",
    pattern: anyCase(
      String.raw`(?<!of )\bwhat (?:is|was|are|were) (?:asked|owed|said|told|given|done|kept|wanted)\b(?![^.;|]*\?)`,
    ),
    breaks: nameTheThing,
    instead: "name the thing: “the request”, “the obligation”, “the statement”, “the notice”",
  },
  // "What is personal of a request's applicant" → "Personal data in a request"
  {
    id: "what-subject",
    pattern: pattern(
      String.raw`${clause}What (?:is|was|are|were|has|had|may|came|comes|became|becomes|stands|goes|follows) (?![^.;|]*\?)`,
    ),
    breaks: nameTheThing,
    instead: "begin with the noun: “Personal data in …”, “The outcome of …”",
    notInHeadings: true,
  },
  // "What it decides on is known to it alone." → "The part's state type is private to its journal."
  // "What you wrote is kept." speaks to the reader and stays.
  {
    id: "what-cleft",
    pattern: pattern(
      String.raw`${clause}What (?!(?:is|was|are|were|you)\b)${fewWords}(?:is|are|was|were|stays|goes|comes|stands)\b(?! called)(?![^.;|]*\?)`,
    ),
    breaks: subjectFirst,
    instead: "begin with the noun that “What … is” stands for",
    notInHeadings: true,
  },
  // "Of a letter it is another day that clocks count from" → "Letters start their clocks on a different day"
  {
    id: "of-start",
    pattern: pattern(
      String.raw`${clause}Of (?:a|an|the|who|what|whoever|somebody|one|each|every|it|this|all|them|those who)\b(?! course)`,
    ),
    breaks: subjectFirst,
    instead: "begin with the noun: “The access token’s …”, “Letters …”",
  },
  // "what of it is kept" → "which parts are kept"; "nothing of it opens" → "its files do not open"
  {
    id: "what-of-it",
    pattern: anyCase(
      String.raw`\b(?:nothing|what|whatever) of (?:it|them|this|that|what|who|those|these|its|their)\b`,
    ),
    breaks: nameTheThing,
    instead: "“which parts”, “none of its …”, or the noun alone",
  },
  // "whatever else was said of it" → "whatever its status"; "what it told of who made it" → "its author's metadata"
  {
    id: "told-of",
    pattern: anyCase(
      String.raw`\b(?:said|asked) of (?:it|them|this|that|what|whom?|a|an|the|each)\b|\btold of (?:it|them|what|whom?)\b`,
    ),
    breaks: subjectFirst,
    instead: "“told about”, “known about”, or name the statement",
  },
  // "whoever has it in hand" → "the assignee"; "a case in hand" → "an assigned case"
  {
    id: "in-hand",
    pattern: anyCase(String.raw`\bin hand\b`),
    breaks: fieldTerms,
    instead: "“assigned”, “the assignee”, “in progress”",
  },
  // "So many people are kept of one browser" → "The number of people kept per browser". "In so many words" is English.
  {
    id: "so-many",
    pattern: anyCase(String.raw`\bso many\b(?! (?:words\b|that\b))`),
    breaks: nameTheThing,
    instead: "“the number of …”, “at most N …”, or the name of the setting",
  },
  // "By itself: no other page waits for …" → "A separate Lambda: keeps its cold start … out of the others"
  {
    id: "by-itself-start",
    pattern: pattern(String.raw`${clause}By itself\b`),
    breaks: subjectFirst,
    instead: "name the thing: “A separate Lambda: …”",
  },
  // "which step of which ask it is" → "keyed by the preceding version"; "the same ask again" → "a retry"
  {
    id: "ask-noun",
    pattern: anyCase(
      String.raw`\b(?:the same|which|this|each|every|an) ask\b|\b(?:which|this|that) ask it is\b`,
    ),
    breaks: fieldTerms,
    instead: "“request”, “call”, “retry”",
  },
  // "is no matter once it is done" → say why it does not matter
  {
    id: "no-matter",
    pattern: anyCase(String.raw`\bno matter\b`),
    breaks: subjectFirst,
    instead: "say what follows: “so a retry is idempotent”",
  },
  // "Cases and figures are there as ever." → "Cases and figures do not change."
  {
    id: "as-ever",
    pattern: anyCase(String.raw`\bas ever\b`),
    breaks: subjectFirst,
    instead: "“unchanged”, “as usual”",
  },
  // "once all has come to rest" → "once the queues are empty"
  {
    id: "come-to-rest",
    pattern: anyCase(String.raw`\b(?:comes?|came|coming) to rest\b`),
    breaks: fieldTerms,
    instead: "“is idle”, “the queues are empty”, “no work is left”",
  },
  // "tries in vain are counted" → "failed attempts are counted"
  {
    id: "in-vain",
    pattern: anyCase(String.raw`\bin vain\b`),
    breaks: fieldTerms,
    instead: "“failed”, “without success”, “timed out”",
  },
  // "by the calendar of then" → "by the calendar in force at that time"
  {
    id: "of-then",
    pattern: anyCase(String.raw`\bof then\b`),
    breaks: nameTheThing,
    instead: "“at that time”, “in force on that day”",
  },
  // Matches American spellings, except in CSS (`color:`, `align-items: center`) and in names such as “IAM Identity Center”, “authorizer” or OAuth's “authorization”.
  {
    id: "american",
    pattern: pattern(
      String.raw`(?<![-.=#:\w]|\b[a-z]+-[a-z]+:[^;{}]*)(?:[Cc]olor(?:s|ed|ing|ful)?|[Bb]ehavior(?:s|al)?|[Ff]avor(?:s|ed|ite|ites|able)?|[Hh]onor(?:s|ed|ing)?|[Nn]eighbor(?:s|ing|hood)?|[Ll]abor|center(?:s|ed)?|[Cc]ancel(?:ed|ing)|[Ll]abel(?:ed|ing)|[Tt]ravel(?:ed|ing)|[Mm]odel(?:ed|ing)|[Ss]ignal(?:ed|ing)|(?:[Aa]na|[Pp]ara|[Cc]ata)lyz(?:e|es|ed|ing)|[Cc]atalog(?:s|ed)?|[Ff]ulfill(?:s|ment)?|[Gg]ray|[Dd]efense|[Oo]ffense|[Jj]udgment|[Aa]rtifacts?|gotten|(?!(?:over|re|down)?siz|prize|seiz|capsiz|[Aa]uthoriz(?:er|ation))[A-Za-z]{3,}iz(?:e|es|ed|ing|er|ers|ation|ations))(?![-:=;}\w])`,
    ),
    breaks: "rule 10: British spelling",
    instead: "the British form: colour, behaviour, organise, cancelled, centre, catalogue",
  },
];
