/**
 * The tags of the OpenAPI document: one for each journey, which is what a person or program wants to get done. Each
 * module of contracts belongs to one journey; a few operations belong to another journey than their module.
 */

import { routesByModule } from "../routes.ts";

type Module = keyof typeof routesByModule;

interface Journey {
  readonly name: string;
  readonly description: string;
}

const journeys = {
  register: {
    name: "Register",
    description: "Citizens register a request, a report without identity or an administrative emergency.",
  },
  follow: {
    name: "Follow up",
    description:
      "Applicants open their requests, read the answer, add to a request, object, rate or withdraw.",
  },
  together: { name: "Join", description: "People join a collective request, and leave it." },
  attach: { name: "Files", description: "Applicants attach files to a request; staff open them." },
  meet: { name: "Meet an official", description: "Applicants ask for a meeting and choose a time." },
  partner: {
    name: "Partner systems",
    description: "Systems of others register requests by signed messages; administrators keep their keys.",
  },
  results: {
    name: "Results for partners",
    description: "Clerks pass on requests and results of partner systems that have no webhooks.",
  },
  desk: { name: "Desk", description: "Staff sign in and read their profile, their lists and their filters." },
  serve: {
    name: "Serve an applicant",
    description: "Clerks and phone operators identify applicants, register for them and act in their name.",
  },
  casework: { name: "Handle a case", description: "Staff refer, accept and handle a case." },
  answer: { name: "Answer a case", description: "Staff draft, approve and issue the answer of a case." },
  contact: {
    name: "Reach the applicant",
    description: "Staff note contacts, promise calls and read notices.",
  },
  arrange: { name: "Arrange meetings", description: "Staff decide about meetings and arrange their times." },
  hold: { name: "Hold meetings", description: "Staff hold a meeting and write its minutes." },
  insight: { name: "Figures and exports", description: "Staff read figures, and export lists." },
  oversight: {
    name: "Oversight",
    description: "Auditors, inspectors and heads see who looked at what, and what clerks did.",
  },
  organisation: {
    name: "Organisation",
    description: "Administrators publish the organisation's data; a second person approves changes of power.",
  },
  webhooks: { name: "Webhooks", description: "Administrators add systems that receive events." },
  privacy: {
    name: "Erasure and blocks",
    description: "Administrators erase and hold data, and keep the block list.",
  },
  system: { name: "System", description: "Whether the system is up, and where staff sign in." },
} as const satisfies Readonly<Record<string, Journey>>;

type JourneyId = keyof typeof journeys;

const byModule: Readonly<Record<Module, JourneyId>> = {
  "partner/partners": "partner",
  "public/attachments": "attach",
  "public/emergencies": "register",
  "public/follow-up": "follow",
  "public/health": "system",
  "public/join": "together",
  "public/my": "follow",
  "public/my-meetings": "meet",
  "public/reports": "register",
  "public/requests": "register",
  "public/tracking": "follow",
  "staff/applicants": "serve",
  "staff/cases": "casework",
  "staff/casework": "casework",
  "staff/clerk-acts": "oversight",
  "staff/contacts": "contact",
  "staff/desk": "desk",
  "staff/desk-acts": "serve",
  "staff/desk-registration": "serve",
  "staff/directory": "organisation",
  "staff/directory-proposals": "organisation",
  "staff/erasure": "privacy",
  "staff/exports": "insight",
  "staff/feeds": "arrange",
  "staff/figures": "insight",
  "staff/guidance": "serve",
  "staff/looks": "oversight",
  "staff/meeting-days": "arrange",
  "staff/meeting-duty": "insight",
  "staff/meeting-session": "hold",
  "staff/meetings": "arrange",
  "staff/narrowings": "oversight",
  "staff/precedents": "answer",
  "staff/notices": "contact",
  "staff/outside": "casework",
  "staff/pads": "serve",
  "staff/recount": "organisation",
  "staff/results": "results",
  "staff/search": "casework",
  "staff/undelivered": "contact",
  "staff/untold": "contact",
  "staff/webhooks": "webhooks",
};

const byOperation: Readonly<Record<string, JourneyId>> = {
  "read-request": "follow",
  "register-emergency-for-applicant": "serve",
  "register-from-partner": "results",
  "list-inbox": "desk",
  "count-inbox": "desk",
  "read-first-words": "desk",
  "list-blocks": "privacy",
  "add-block": "privacy",
  "lift-block": "privacy",
  "draft-answer": "answer",
  "send-back-answer": "answer",
  "approve-answer": "answer",
  "issue-letter": "answer",
  "read-applicant": "casework",
  "list-refused-conflicts": "oversight",
  "read-sign-in": "system",
};

const moduleOf = new Map(
  Object.entries(routesByModule).flatMap(([module, routes]) =>
    Object.keys(routes).map((id) => [id, module as Module] as const),
  ),
);

/** The tags of the document, in the order in which its readers see them. */
export const tags: readonly Journey[] = Object.values(journeys);

/** The tag of an operation. */
export function tagOf(id: string): string {
  const module = moduleOf.get(id);
  if (module === undefined) throw new Error(`No module of contracts has the operation ${id}`);
  return journeys[byOperation[id] ?? byModule[module]].name;
}
