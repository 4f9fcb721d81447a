/** Samples of the organisation's own pages, with default texts and with the organisation's texts. */
import { OrganisationPage } from "../citizen/organisation-page.tsx";
import { organisationPages } from "../design/frame.ts";
import type { Language } from "../design/words.ts";
import { frame } from "./frame.ts";
import type { Sample } from "./sample.ts";

const own = {
  fa: "از سال ۱۳۷۹ از حقوق مصرف‌کنندگان پشتیبانی می‌کنیم.\n\nهر روز کاری از ساعت ۸ پاسخ‌گوی شما هستیم.",
  en: "We have stood up for consumers since 2000.\n\nWe are here every working day from 8:00.",
};

export const organisationSamples = (language: Language): readonly Sample[] => [
  ...organisationPages.map((page) => ({
    name: `organisation-${page}`,
    page: <OrganisationPage {...frame(language, `/${page}`)} page={page} messenger="bale" />,
  })),
  { name: "organisation-about-own", page: <OrganisationPage {...ownFrame(language)} page="about" /> },
];

function ownFrame(language: Language) {
  const whole = frame(language, "/about");
  const brand = { logo: { src: "/assets/icon.svg", width: 40, height: 40 } };
  return { ...whole, brand, organisation: { ...whole.organisation, pages: { about: own } } };
}
