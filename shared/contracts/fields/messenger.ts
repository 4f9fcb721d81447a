/**
 * The messengers by which an applicant may choose to get messages instead of SMS (N9). A messenger is reached by the
 * mobile number, and gets the number only after the number's owner chose it.
 */

/** The messengers that Peygir knows; each is also the name of its provider in the setting `SMS_PROVIDERS`. */
export const messengers = ["bale"] as const;

export type Messenger = (typeof messengers)[number];

/** The applicant's choice: a messenger, or explicitly none. */
export const messengerChoices = [...messengers, "none"] as const;

export type MessengerChoice = (typeof messengerChoices)[number];

export const isMessenger = (name: string | undefined): name is Messenger =>
  messengers.some((one) => one === name);

/**
 * The messenger that the organisation offers: the first in its order of providers; undefined when there is none.
 * @param providers the setting `SMS_PROVIDERS`
 */
export const messengerIn = (providers: string | undefined): Messenger | undefined =>
  providers?.split(/\s+/).find(isMessenger);
