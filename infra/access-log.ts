/** The API's access log: CloudWatch stores one line for each call. */

export const accessLogGroup = "/aws/vendedlogs/peygir/front-door";

/**
 * The fields of a line, with the variables of API Gateway that fill them. They contain no IP address, called path,
 * user agent or identity (law 4).
 */
export const accessLogFields = {
  request: "$context.requestId",
  at: "$context.requestTimeEpoch",
  route: "$context.routeKey",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
  bytes: "$context.responseLength",
  error: "$context.error.messageString",
  authorizer: "$context.authorizer.error",
  integration: "$context.integrationErrorMessage",
};
