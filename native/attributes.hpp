// The attributes of elements: by name in numbers while an element begins, kept where something of the element is kept.
#pragma once

#include "references.hpp"
#include "tags.hpp"

namespace devparse {

/// The attributes that the reader asks for, by their places in ATTRIBUTE_NAMES.
enum Attribute : int {
    CLASS, ID, HREF, REL, STYLE, TITLE_OF, SRC, SRCSET, DATA_SRCSET, TYPE, HIDDEN, OPEN, LANG, XML_LANG, DATA_CFEMAIL,
    SHADOWROOT, SHADOWROOTMODE, DATETIME, DATA_TIMESTAMP, DATA_DATETIME, DATA_DATE, DATA_PUBLISHED, PROPERTY,
};
inline constexpr const char* ATTRIBUTE_NAMES =
    "class id href rel style title src srcset data-srcset type hidden open lang xml:lang data-cfemail shadowroot shadowrootmode "
    "datetime data-timestamp data-datetime data-date data-published property alt width height target content name "
    "aria-label aria-hidden role data-src loading sizes itemprop itemscope itemtype media charset value for action method "
    "placeholder onclick data-id tabindex rowspan colspan decoding fetchpriority crossorigin async defer integrity border";

/// The numbers of names known at all times, followed by those that one page brings.
class PageNames {
  public:
    explicit PageNames(const Interner& known, int first) : known_(known), first_(first) {}

    int number(View name, Arena& arena) {
        const int found = known_.find(name);
        return found >= 0 ? found : first_ + own_.number(name, [&] { return arena.keep(name); });
    }

    View operator[](int number) const { return number < first_ ? known_[static_cast<size_t>(number)] : own_[static_cast<size_t>(number - first_)]; }
    size_t size() const { return static_cast<size_t>(first_) + own_.size(); }

  private:
    const Interner& known_;
    const int first_;
    Interner own_;
};

struct Named {
    int name;
    View value;
};

/// Attributes in the order of the page. Where a name comes twice the last value counts, as in a `dict` made of them.
struct Attributes {
    const Named* begin = nullptr;
    size_t count = 0;

    const View* find(int name) const {
        for (size_t at = count; at--;)
            if (begin[at].name == name) return &begin[at].value;
        return nullptr;
    }
    bool has(int name) const { return find(name) != nullptr; }
    View get(int name) const {
        const View* found = find(name);
        return found ? *found : View();
    }
    explicit operator bool() const { return count > 0; }
};

}  // namespace devparse
