/** `npm run search-figures` measures search and similarity on texts, searches and pairs judged by hand (R18, R14). */
import { amongManyText } from "./among-many.ts";
import { figuresText } from "./figures.ts";

console.log(figuresText());
console.log(`\n${await amongManyText()}`);
