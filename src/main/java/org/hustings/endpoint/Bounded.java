package org.hustings.endpoint;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/**
 * Puts bounds to the functions of SPARQL of which one call may take any time or memory: regular
 * expressions end when the query is cancelled, strings that are made have a greatest length, and so
 * have numbers to reckon with and texts to look for.
 */
final class Bounded extends ExprTransformCopy {
  /** How many characters a string may have that a query makes. */
  static final int LONGEST_STRING = 1 << 20;

  /** How many characters a number, a date or a text to look for may have. */
  private static final int LONGEST_ARGUMENT = 4096;

  /** The greatest number of digits to round to, and exponent. */
  private static final int GREATEST_EXPONENT = 1000;

  /** Functions with an IRI whose first argument may be a long text. */
  private static final Set<String> OF_TEXTS =
      Set.of(
          ARQConstants.xsdPrefix + "string",
          ARQConstants.xsdPrefix + "anyURI",
          ARQConstants.fnPrefix + "string-length",
          ARQConstants.fnPrefix + "substring",
          ARQConstants.fnPrefix + "substring-before",
          ARQConstants.fnPrefix + "substring-after",
          ARQConstants.fnPrefix + "contains",
          ARQConstants.fnPrefix + "starts-with",
          ARQConstants.fnPrefix + "ends-with",
          ARQConstants.fnPrefix + "upper-case",
          ARQConstants.fnPrefix + "lower-case",
          ARQConstants.fnPrefix + "normalize-space",
          ARQConstants.fnPrefix + "normalize-unicode",
          ARQConstants.fnPrefix + "boolean",
          ARQConstants.fnPrefix + "not");

  /** Functions whose last argument says how many digits there are to be. */
  private static final Set<String> OF_EXPONENTS =
      Set.of(
          ARQConstants.mathPrefix + "pow",
          ARQConstants.mathPrefix + "exp10",
          ARQConstants.fnPrefix + "round",
          ARQConstants.fnPrefix + "round-half-to-even");

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    return function instanceof E_StrEncodeForURI
        ? function.copy(Argument.noLonger(LONGEST_STRING, argument))
        : super.transform(function, TermOfTriple.checked(argument));
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr first, Expr second) {
    if (function instanceof E_Add
        || function instanceof E_Subtract
        || function instanceof E_Multiply
        || function instanceof E_Divide) {
      return function.copy(brief(first), brief(second));
    }
    if (function instanceof E_StrContains
        || function instanceof E_StrBefore
        || function instanceof E_StrAfter) {
      return function.copy(first, brief(second));
    }
    return function instanceof E_StrDatatype
        ? function.copy(brief(first), second)
        : super.transform(function, TermOfTriple.checked(first), TermOfTriple.checked(second));
  }

  @Override
  public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
    return function instanceof E_TripleFn
        ? TermOfTriple.triple(first, second, TermOfTriple.checked(third))
        : super.transform(
            function,
            TermOfTriple.checked(first),
            TermOfTriple.checked(second),
            TermOfTriple.checked(third));
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new BoundedRegex(arguments);
    }
    if (function instanceof E_StrReplace) {
      return new BoundedReplace(arguments);
    }
    if (function instanceof E_StrConcat) {
      return new BoundedConcat(arguments);
    }
    return function instanceof E_Function called
        ? called.copy(bounded(called.getFunctionIRI(), arguments))
        : super.transform(function, TermOfTriple.checked(arguments));
  }

  private static ExprList bounded(String function, ExprList arguments) {
    ExprList bounded = new ExprList();
    for (int i = 0; i < arguments.size(); i++) {
      Expr argument = arguments.get(i);
      boolean text = i == 0 && OF_TEXTS.contains(function);
      bounded.add(text ? Argument.noLonger(LONGEST_STRING, argument) : brief(argument));
    }
    int last = arguments.size() - 1;
    if (OF_EXPONENTS.contains(function) && (last > 0 || function.endsWith("exp10"))) {
      bounded.getListRaw().set(last, Argument.noGreater(GREATEST_EXPONENT, arguments.get(last)));
    }
    return bounded;
  }

  private static Expr brief(Expr argument) {
    return Argument.noLonger(LONGEST_ARGUMENT, argument);
  }

  /** Becomes true when the query is to end. */
  static AtomicBoolean cancelled(FunctionEnv env) {
    AtomicBoolean signal = Context.getCancelSignal(env.getContext());
    return signal == null ? new AtomicBoolean() : signal;
  }

  /** Refuses a query that makes a string that is too long. */
  static void requireLength(long length) {
    if (length > LONGEST_STRING) {
      throw new Refusal(
          403,
          "The query makes a string of more than "
              + LONGEST_STRING
              + " characters. Make shorter ones.");
    }
  }
}
