/** Examples of the operations in `../partners.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import {
  endPartnerKey,
  hearPartner,
  listPartnerKeys,
  makePartnerKey,
  registerFromPartner,
} from "../partners.ts";

export const hearPartnerExample = exampleOf(hearPartner, {
  params: { partner: story.partner.key },
  body: {
    type: "request.registered",
    timestamp: story.registeredAt,
    data: {
      externalCode: story.externalCode,
      kind: story.kind.key,
      subject: story.subject.key,
      province: story.province.key,
      description: story.description,
      fullName: story.fullName,
      identity: { type: "national-code", number: story.nationalCode },
      mobile: story.mobile,
    },
  },
  status: 200,
  response: {
    externalCode: story.externalCode,
    trackingCode: story.partnersCode,
    at: story.registeredAt,
  },
});

export const listPartnerKeysExample = exampleOf(listPartnerKeys, {
  as: "administrator",
  status: 200,
  response: {
    partners: [
      {
        partner: story.partner.key,
        name: story.partner.name,
        keys: [
          {
            ...{ number: 1, inForce: true },
            ...{ madeAt: story.registeredAt, madeBy: story.administrator },
          },
        ],
      },
    ],
  },
});

export const makePartnerKeyExample = exampleOf(makePartnerKey, {
  as: "administrator",
  body: { partner: story.partner.key, overlapDays: 7 },
  status: 200,
  response: {
    partner: story.partner.key,
    number: 1,
    address: "/api/partners/samad",
    toldUntil: story.atTheDeskAt,
    key: story.partnersKey,
  },
});

export const endPartnerKeyExample = exampleOf(endPartnerKey, {
  as: "administrator",
  body: { partner: story.partner.key, number: 1 },
  status: 200,
  response: { partner: story.partner.key, number: 1, endedAt: story.atTheDeskAt },
});

export const registerFromPartnerExample = exampleOf(registerFromPartner, {
  as: "clerk",
  body: {
    partner: story.partner.key,
    request: {
      externalCode: story.externalCode,
      kind: story.kind.key,
      subject: story.subject.key,
      province: story.province.key,
      description: story.description,
      fullName: story.fullName,
      identity: { type: "national-code", number: story.nationalCode },
      mobile: story.mobile,
    },
  },
  status: 200,
  response: {
    externalCode: story.externalCode,
    trackingCode: story.partnersCode,
    at: story.registeredAt,
  },
});
