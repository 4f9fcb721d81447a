export type { Bilingual, Language } from "../../shared/contracts/fields/language.ts";
export { type Words, words } from "../../shared/contracts/fields/words.ts";
