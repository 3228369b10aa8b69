package org.hustings.pipeline;

/**
 * What a build did, in articles.
 *
 * @param claims evidence in the articles that were mapped, each place counted
 * @param refused parts of the input that had faults
 * @param kept articles that would have been removed had nothing been refused
 */
public record BuildReport(
    long added, long changed, long unchanged, long removed, long refused, long claims, long kept) {

  /** How many articles were mapped. */
  public long mapped() {
    return added + changed;
  }
}
