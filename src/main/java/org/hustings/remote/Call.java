package org.hustings.remote;

import java.net.URI;
import java.util.Map;

/**
 * A request to be sent, once or several times.
 *
 * @param doing what it is for, as it is told while it is tried again: "writing 120 graphs"
 * @param body empty when there is none
 */
record Call(String doing, String method, URI url, Map<String, String> headers, String body) {}
