/** A meeting is one of its request: `407155289363.1` is the first. */

const shape = /^(\d{12})\.([1-9]\d?)$/;

/** So many may be asked for in one request. */
export const mostMeetings = 9;

export const meetingId = (request: string, number: number): string => `${request}.${number}`;
export const isMeetingId = (id: string): boolean => shape.test(id);

/** @throws when the id is no meeting's. */
export function requestOfMeeting(id: string): string {
  const request = shape.exec(id)?.[1];
  if (request === undefined) throw new Error(`"${id}" is no meeting`);
  return request;
}
