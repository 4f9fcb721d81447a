/** The id of a meeting: the tracking code of its request and a number, `407155289363.1` for the first meeting. */

const shape = /^(\d{12})\.([1-9]\d?)$/;

/** The most meetings of one request. */
export const mostMeetings = 9;

export const meetingId = (request: string, number: number): string => `${request}.${number}`;
export const isMeetingId = (id: string): boolean => shape.test(id);

/** Returns the tracking code of a meeting's request. @throws Error for the id of another aggregate. */
export function requestOfMeeting(id: string): string {
  const request = shape.exec(id)?.[1];
  if (request === undefined) throw new Error(`"${id}" is no meeting`);
  return request;
}
