/** `npm run suggest-figures` measures the suggestions of kind, subject and unit on texts labelled by hand (R20). */
import { figuresText } from "./figures.ts";

console.log(figuresText());
