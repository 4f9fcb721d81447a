/** A Lambda function that returns its input. */
exports.handler = async (event) => event;
