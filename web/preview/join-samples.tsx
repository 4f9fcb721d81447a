/** Samples of joining a group's request: the form empty and with errors, the one-time code, and leaving. */

import { JoinCodePage, JoinPage, LeavePage, LeftPage } from "../citizen/join/join.tsx";
import type { Language } from "../design/words.ts";
import { empty, invalid, refused } from "./errors.ts";
import { frame } from "./frame.ts";
import type { Sample } from "./sample.ts";

const formKey = "2f1c7c9e-52f0-4e0e-9d5c-0d6a4d1b7a11";
const code = "407155289363";

const say = (language: Language, fa: string, en: string): string => (language === "fa" ? fa : en);

export function joinSamples(language: Language): readonly Sample[] {
  const values = {
    code,
    fullName: say(language, "نادر نمونه‌پور", "Nader Nemunehpur"),
    mobile: "09123456780",
  };
  const own = { ...frame(language, "/join"), formKey };
  const sent = {
    ...{ ...values, challenge: formKey, expiresAt: "2026-11-24T08:15:00.000Z" },
  };
  const now = "2026-11-24T08:06:00.000Z";
  const wrong = [empty(language, "fullName"), invalid(language, "mobile", "not-a-mobile")];
  const digits = [refused(language, "wrong-code", undefined, "oneTimeCode")];
  return [
    { name: "join", page: <JoinPage {...own} values={{}} errors={[]} /> },
    { name: "join-wrong", page: <JoinPage {...own} values={values} errors={wrong} /> },
    {
      name: "join-code",
      page: <JoinCodePage {...own} values={sent} errors={digits} now={now} messenger="bale" />,
    },
    { name: "leave-group", page: <LeavePage {...own} code={code} base={`/my/requests/${code}`} /> },
    { name: "left-group", page: <LeftPage {...frame(language, "/join/left")} /> },
  ];
}
