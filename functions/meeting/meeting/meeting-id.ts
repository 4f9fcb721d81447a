/** A meeting's id is its request's tracking code and a number: `407155289363.1` is the first. */

const shape = /^(\d{12})\.([1-9]\d?)$/;

/** The most meetings of one request. */
export const mostMeetings = 9;

export const meetingId = (request: string, number: number): string => `${request}.${number}`;
export const isMeetingId = (id: string): boolean => shape.test(id);

/** @throws for an id of another kind. */
export function requestOfMeeting(id: string): string {
  const request = shape.exec(id)?.[1];
  if (request === undefined) throw new Error(`"${id}" is no meeting`);
  return request;
}
