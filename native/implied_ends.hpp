// How libxml2 2.14 takes elements: which hold nothing, which hold text alone, which tags imply the end of others.
//
// The tables are those of its HTMLparser.c, Copyright (C) 1998-2012 Daniel Veillard and the libxml2 contributors, MIT licence.
#pragma once

namespace devparse {

/// Elements that hold nothing: they end where they begin. Those that HTML5 added are not among them before libxml2 2.15.
inline constexpr const char* EMPTY_ELEMENTS =
    "area base basefont br col frame hr img input isindex link meta param";

/// Elements that hold text alone, by how it is read.
inline constexpr const char* WITH_REFERENCES = "textarea title";
inline constexpr const char* RAW_TEXT = "iframe noembed noframes style xmp";

/// An end tag ends no element of a higher level than its own on its way; all others have level 0.
struct Level {
    const char* tags;
    int level;
};
inline constexpr Level LEVELS[] = {{"div", 1}, {"td th", 2}, {"tr", 3}, {"thead tbody tfoot", 4}, {"table", 5}, {"head body", 6}, {"html", 7}};
inline constexpr int LEVEL_COUNT = 8;

/// Where `open` is the innermost open element, these tags end it.
struct ImpliedEnds {
    const char* open;
    const char* tags;
};
inline constexpr ImpliedEnds IMPLIED_ENDS[] = {
    {"a", "a fieldset table td th"},
    {"address", "dd dl dt form li ul"},
    {"b", "center p td th"},
    {"big", "p"},
    {"caption", "col colgroup tbody tfoot thead tr"},
    {"col", "col colgroup tbody tfoot thead tr"},
    {"colgroup", "colgroup tbody tfoot thead tr"},
    {"dd", "dt"},
    {"dir", "dd dl dt form ul"},
    {"dl", "form li"},
    {"dt", "dd dl"},
    {"font", "center td th"},
    {"form", "form"},
    {"h1", "fieldset form li p table"},
    {"h2", "fieldset form li p table"},
    {"h3", "fieldset form li p table"},
    {"h4", "fieldset form li p table"},
    {"h5", "fieldset form li p table"},
    {"h6", "fieldset form li p table"},
    {"head",
     "a abbr acronym address b bdo big blockquote body br center cite code dd dfn dir div dl dt em "
     "fieldset font form frameset h1 h2 h3 h4 h5 h6 hr i iframe img kbd li listing map menu ol p pre q "
     "s samp small span strike strong sub sup table tt u ul var xmp"},
    {"hr", "form"},
    {"i", "center p td th"},
    {"legend", "fieldset"},
    {"li", "li"},
    {"link", "body frameset"},
    {"listing", "dd dl dt fieldset form li table ul"},
    {"menu", "dd dl dt form ul"},
    {"ol", "form"},
    {"option", "optgroup option"},
    {"p",
     "address blockquote body caption center col colgroup dd dir div dl dt fieldset form frameset h1 "
     "h2 h3 h4 h5 h6 head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp"},
    {"pre", "dd dl dt fieldset form li table ul"},
    {"s", "p"},
    {"script", "noscript"},
    {"small", "p"},
    {"span", "td th"},
    {"strike", "p"},
    {"style", "body frameset"},
    {"tbody", "tbody tfoot"},
    {"td", "tbody td tfoot th tr"},
    {"tfoot", "tbody"},
    {"th", "tbody td tfoot th tr"},
    {"thead", "tbody tfoot"},
    {"title", "body frameset"},
    {"tr", "tbody tfoot tr"},
    {"tt", "p"},
    {"u", "p td th"},
    {"ul", "address form menu pre"},
    {"xmp", "dd dl dt fieldset form li table ul"},
};

}  // namespace devparse
