import { expect, test } from "vitest";
import { actWords } from "../../../web/citizen/follow-up/act.text.ts";
import { statusWords } from "../../../web/citizen/follow-up/status.text.ts";
import { trackWords } from "../../../web/citizen/follow-up/track.text.ts";
import { whoAmIWords } from "../../../web/citizen/follow-up/who-am-i.text.ts";
import { meetingWords } from "../../../web/citizen/meetings/meeting.text.ts";
import { personWords } from "../../../web/citizen/register/person-fields.text.ts";
import { registerWords } from "../../../web/citizen/register/register.text.ts";
import { steppedWords } from "../../../web/citizen/register/stepped-form.text.ts";
import { calendarWords } from "../../../web/desk/administration/organisation/calendar/calendar.text.ts";
import { identityWords } from "../../../web/desk/app/words/identity.text.ts";
import { applicantsWords } from "../../../web/desk/applicants/at-desk/applicants.text.ts";
import { registrationWords } from "../../../web/desk/applicants/registration/registration.text.ts";
import { caseWords } from "../../../web/desk/casework/case/case.text.ts";
import { caseSteps } from "../../../web/desk/casework/case/steps/case-steps.ts";
import { daysWords } from "../../../web/desk/meetings/days/days.text.ts";
import { meetingSteps } from "../../../web/desk/meetings/meeting/steps/meeting-steps.ts";
import { minutesWords } from "../../../web/desk/meetings/minutes/minutes.text.ts";
import { sessionWords } from "../../../web/desk/meetings/session/session.text.ts";
import { designWords } from "../../../web/desk/ui/design.text.ts";
import { readOrganisation } from "../../stack/organisation.ts";
import { demoOrganisation } from "../../stack/settings.ts";
import { choices, labels, quoted } from "./labels.ts";
import { type Bilingual, languages } from "./language.ts";
import { tours } from "./tours.ts";

const onScreens: Readonly<Record<keyof typeof labels, (language: "fa" | "en") => string>> = {
  accept: (l) => caseSteps["accept-case"].words[l].submit,
  add: (l) => actWords[l].names.add,
  answerOfPoint: (l) => caseSteps["draft-answer"].words[l].answer(l === "fa" ? "۱" : "1"),
  answered: (l) => designWords[l].stages.answered,
  anyway: (l) => registerWords[l].anyway,
  approve: (l) => caseSteps["approve-answer"].words[l].submit,
  approveMeeting: (l) => meetingSteps["approve-meeting"].words[l].submit,
  arrive: (l) => sessionWords[l].steps.arrive,
  askMeeting: (l) => actWords[l].askMeeting,
  begin: (l) => sessionWords[l].steps.begin,
  begins: (l) => daysWords[l].begins,
  call: (l) => sessionWords[l].steps.call,
  chooseTime: (l) => meetingWords[l].chooseSubmit,
  confirmMinutes: (l) => minutesWords[l].confirm,
  description: (l) => registerWords[l].words.label,
  descriptionAtDesk: (l) => registrationWords[l].description,
  find: (l) => applicantsWords[l].find,
  finishMeeting: (l) => minutesWords[l].finish,
  first: (l) => daysWords[l].first,
  forApproval: (l) => caseSteps["draft-answer"].words[l].forApproval,
  fullName: (l) => personWords[l].fullName,
  getCode: (l) => statusWords[l].button,
  identityNumber: (l) => registerWords[l].who.identityNumber,
  kind: (l) => registrationWords[l].kind,
  last: (l) => daysWords[l].last,
  looks: (l) => caseWords[l].looks.title,
  meetingWords: (l) => meetingWords[l].words,
  minutes: (l) => sessionWords[l].minutes,
  minutesOfPlace: (l) => daysWords[l].minutes,
  mobile: (l) => personWords[l].mobile,
  newRequest: (l) => registrationWords[l].begin,
  next: (l) => steppedWords[l].next,
  offer: (l) => meetingSteps["offer-places"].words[l].name,
  official: (l) => meetingWords[l].unit,
  outcome: (l) => caseSteps["draft-answer"].words[l].outcome,
  places: (l) => daysWords[l].places,
  point: (l) => caseSteps["accept-case"].words[l].point(l === "fa" ? "۱" : "1"),
  provider: (l) => whoAmIWords[l].provider,
  publish: (l) => daysWords[l].submit,
  publishDays: (l) => daysWords[l].publish,
  readBack: (l) => registrationWords[l].readBack,
  reasoning: (l) => caseSteps["draft-answer"].words[l].reasoning,
  receipt: (l) => registrationWords[l].submit,
  saturday: (l) => calendarWords[l].weekdays[0] ?? "",
  saveMinutes: (l) => minutesWords[l].save,
  send: (l) => registerWords[l].check.send,
  show: (l) => applicantsWords[l].show,
  statements: (l) => minutesWords[l].statements,
  subject: (l) => registerWords[l].subject.subject,
  submitMeeting: (l) => meetingWords[l].submit,
  track: (l) => trackWords[l].submit,
  trackingCode: (l) => trackWords[l].code,
  us: (l) => registerWords[l].about.us,
  waiting: (l) => designWords[l].stages.waiting,
  waitsForApproval: (l) => designWords[l].stages["for-approval"],
  wednesday: (l) => calendarWords[l].weekdays[4] ?? "",
  weekdays: (l) => daysWords[l].weekdays,
  withdraw: (l) => actWords[l].names.withdraw,
};

test.each(Object.entries(labels))(
  "the label “%s” that the tours of the start page quote is the text on the screen, in both languages",
  (key, label) => {
    const said = onScreens[key as keyof typeof labels];
    expect(label).toEqual({ fa: said("fa"), en: said("en") });
  },
);

test("a label that the tours quote from two screens has the same text on both screens", () => {
  for (const l of languages) {
    expect(registrationWords[l].fullName).toBe(labels.fullName[l]);
    expect(registrationWords[l].mobile).toBe(labels.mobile[l]);
    expect(registrationWords[l].subject).toBe(labels.subject[l]);
    expect(registrationWords[l].likely.anyway).toBe(labels.anyway[l]);
    expect(identityWords[l].number).toBe(labels.identityNumber[l]);
  }
});

interface Choice {
  readonly key: string;
  readonly name: Bilingual;
  readonly sentence?: Bilingual;
}

test("the kinds, subjects and outcomes that the tours tell users to choose have the names in the demo organisation's files", () => {
  const files = readOrganisation(demoOrganisation).snapshot as Readonly<Record<string, readonly Choice[]>>;
  const named = (file: string, key: string) => files[file]?.find((choice) => choice.key === key);
  expect(choices).toEqual({
    granted: named("outcomes", "granted")?.name,
    price: named("subjects", "goods-price")?.name,
    request: named("kinds", "request")?.name,
    shortage: named("subjects", "shortage")?.name,
    wantDone: named("kinds", "request")?.sentence,
    warranty: named("subjects", "warranty")?.name,
  });
});

test.each(languages)(
  "every text that a tour puts in quotation marks is a label of the screens (%s)",
  (language) => {
    const known = Object.values(quoted(language));
    const steps = tours(new Date()).flatMap((tour) => tour.steps);
    const sentences = steps.flatMap(({ does, look, otherwise }) =>
      [does, look, otherwise].map((text) => text?.[language] ?? ""),
    );
    const quotes = sentences.flatMap((text) => text.match(/«[^»]+»|“[^”]+”/g) ?? []);
    expect(quotes.length).toBeGreaterThan(30);
    expect(quotes.filter((quote) => !known.includes(quote))).toEqual([]);
  },
);
