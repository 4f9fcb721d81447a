/** Where a page of several lists ended: a place in the order they share, opaque to whoever passes it back. */

/** Of the inbox: when it was registered, and the case. */
const ofInbox = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#\d{12}$/;

export const cursorOf = (order: string): string => Buffer.from(order).toString("base64url");

/**
 * The place a cursor names; nothing, that is the first page, when there is none or somebody made it up.
 * @param shape what a place looks like in these lists.
 */
export function placeIn(cursor: string | undefined, shape = ofInbox): string | undefined {
  const order = Buffer.from(cursor ?? "", "base64url").toString();
  return shape.test(order) ? order : undefined;
}
