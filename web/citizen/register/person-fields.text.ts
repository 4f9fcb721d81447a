import { words } from "../../design/words.ts";

/** The labels of the fields for the applicant, in every form. */
export const personWords = words(
  { fullName: "نام و نام خانوادگی", mobile: "شماره تلفن همراه" },
  { fullName: "Full name", mobile: "Mobile number" },
);
