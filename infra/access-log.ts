/** The API's access log: CloudWatch stores one line for each call. */

export const accessLogGroup = "/aws/vendedlogs/peygir/front-door";

/**
 * The fields of a line, with the variables of API Gateway that fill them. They contain no IP address, called path,
 * user agent or identity (law 4). `$context.error.messageString` would have quotes of its own: each line with an error
 * would not be JSON, and the alarm on server errors would miss it.
 */
export const accessLogFields = {
  request: "$context.requestId",
  at: "$context.requestTimeEpoch",
  route: "$context.routeKey",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
  bytes: "$context.responseLength",
  error: "$context.error.message",
  authorizer: "$context.authorizer.error",
  integration: "$context.integrationErrorMessage",
};
