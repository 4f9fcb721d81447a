import { words } from "../../design/words.ts";

/** What every form calls who asks. */
export const personWords = words(
  { fullName: "نام و نام خانوادگی", mobile: "شماره تلفن همراه" },
  { fullName: "Full name", mobile: "Mobile number" },
);
