import { words } from "../../../design/words.ts";

/** That a form holds words from an earlier time. */
export const unsentWords = words(
  {
    restored: "این نوشته ناتمام شما از قبل مانده است.",
    drop: "از نو",
  },
  {
    restored: "This is what you had not sent.",
    drop: "Start anew",
  },
);
