// The judge of the article as functions of the module: `set_up_article`, `article_model`, `judge`.
#pragma once

#include "judge.hpp"

namespace devparse::article {

inline Tables* tables = nullptr;
inline const char MODEL[] = "devparse._native.article_model";

inline double double_of(PyObject* number) {
    const double value = PyFloat_AsDouble(number);
    if (value == -1.0 && PyErr_Occurred()) throw PythonError();
    return value;
}

inline void take_groups(Groups& groups, PyObject* given) {
    PyObject* starts = item(given, "groups");
#define DEVPARSE_GROUP(name) groups.name = static_cast<size_t>(flags_of(item(starts, #name)));
    DEVPARSE_GROUPS(DEVPARSE_GROUP)
#undef DEVPARSE_GROUP
    const auto pairs = [&](const char* name, auto& to) {
        PyObject *flag = nullptr, *start = nullptr;
        for (Py_ssize_t place = 0; PyDict_Next(item(given, name), &place, &flag, &start);) to.emplace_back(flags_of(flag), static_cast<size_t>(flags_of(start)));
    };
    pairs("flag_groups", groups.flag);
    pairs("wide_groups", groups.wide);
}

inline void take_tags(Tables& all, PyObject* given) {
    PyObject *name = nullptr, *code = nullptr;
    for (Py_ssize_t place = 0; PyDict_Next(item(given, "tag_codes"), &place, &name, &code);) all.tag(view_of(name)).code = static_cast<size_t>(flags_of(code));
    each_item(item(given, "holders"), [&](PyObject* tag) { all.tag(view_of(tag)).is_holder = true; });
    each_item(item(given, "lists"), [&](PyObject* tag) { all.tag(view_of(tag)).is_list = true; });
    each_item(item(given, "cells"), [&](PyObject* tag) { all.tag(view_of(tag)).is_cell = true; });
    all.tag("table").is_table = true;
    all.tag("h1").is_h1 = true;
}

inline PyObject* set_up(PyObject*, PyObject* given) {
    return guarded([&]() -> PyObject* {
        auto all = std::make_unique<Tables>();
        take_groups(all->groups, given);
        all->keys = static_cast<size_t>(flags_of(item(given, "keys")));
        take_tags(*all, given);
        all->asked = {
            flags_of(item(given, "heading")), flags_of(item(given, "no_article")), flags_of(item(given, "foreign")), flags_of(item(given, "standing_alone")),
        };
        each_item(item(given, "context_flags"), [&](PyObject* flag) { all->context_flags.push_back(flags_of(flag)); });
        each_item(item(given, "lengths"), [&](PyObject* bound) { all->lengths.push_back(static_cast<int64_t>(flags_of(bound))); });
        each_item(item(given, "gaps"), [&](PyObject* bound) { all->gaps.push_back(static_cast<int64_t>(flags_of(bound))); });
        each_item(item(given, "shares"), [&](PyObject* bound) { all->shares.push_back(double_of(bound)); });
        each_item(item(given, "service_words"), [&](PyObject* word) {
            const View text = view_of(word);
            all->service_words.number(text, [&] { return all->arena.keep(text); });
        });
        all->characters.set_up(item(given, "describe"), item(given, "lower"));
        all->row = Slots(item(given, "Row"), {"kind", "text", "box", "link_chars", "links"});
        all->box = Slots(item(given, "Box"), {"tag", "attributes", "parent", "first", "last", "order", "depth", "roles", "inside", "wide"});
        all->roles = Slots(item(given, "ElementRoles"), {"tag", "words"});
        all->class_name = string_of("class");
        all->ending_of = shared(item(given, "ending_of"));
        tables = all.release();  // those of before stay, for a page may be judged with them just now
        Py_RETURN_NONE;
    });
}

inline void let_go(PyObject* capsule) { delete static_cast<Model*>(PyCapsule_GetPointer(capsule, MODEL)); }

inline PyObject* model(PyObject*, PyObject* given) {
    return guarded([&]() -> PyObject* {
        auto found = std::make_unique<Model>();
        PyObject *word = nullptr, *weights = nullptr;
        each_item(item(given, "keys"), [&](PyObject* weight) { found->keys.push_back(double_of(weight)); });
        if (!tables || found->keys.size() != tables->keys) {
            PyErr_SetString(PyExc_ValueError, "not as many weights as keys, or nothing is set up");
            throw PythonError();
        }
        for (Py_ssize_t place = 0; PyDict_Next(item(given, "names"), &place, &word, &weights);) {
            NameWeights told;
            if (!PyArg_ParseTuple(weights, "ddd", &told.near, &told.mid, &told.far)) throw PythonError();
            found->names[view_of(word)] = told;
        }
        for (Py_ssize_t place = 0; PyDict_Next(item(given, "phrases"), &place, &word, &weights);) found->phrases[view_of(word)] = double_of(weights);
        found->bias = double_of(item(given, "bias"));
        found->low = double_of(item(given, "low"));
        found->high = double_of(item(given, "high"));
        found->base = double_of(item(given, "base"));
        each_item(item(given, "trees"), [&](PyObject* tree) { found->trees.add(tree); });
        Owned capsule = made(PyCapsule_New(found.get(), MODEL, let_go));
        found.release();
        return capsule.give();
    });
}

/// Everything a judgement says, as Python's numbers.
inline Owned told(const Page& page, const Judgement& judged) {
    const auto list_of = [](const auto& values, auto make) {
        Owned list = made(PyList_New(static_cast<Py_ssize_t>(values.size())));
        Py_ssize_t place = 0;
        for (const auto& value : values) check(PyList_SetItem(list.get(), place++, make(value).give()));
        return list;
    };
    const auto number = [](double value) { return made(PyFloat_FromDouble(value)); };
    return tuple_of({
        list_of(judged.taken, [&](size_t at) { return shared(page.rows[at].object.get()); }).get(),
        list_of(judged.places, [&](size_t at) { return int_of(page.rows[at].index); }).get(),
        list_of(judged.linear, [&](const LinearScore& score) { return number(score.score); }).get(),
        list_of(judged.scores, number).get(),
        list_of(judged.wholes, number).get(),
        number(judged.bar).get(),
    });
}

inline PyObject* judge(PyObject*, PyObject* arguments) {
    PyObject *rows = nullptr, *elsewhere = nullptr, *body = nullptr, *description = nullptr, *opening = nullptr, *capsule = nullptr;
    if (!PyArg_ParseTuple(arguments, "OOUUUO", &rows, &elsewhere, &body, &description, &opening, &capsule)) return nullptr;
    return guarded([&]() -> PyObject* {
        auto* model = static_cast<Model*>(PyCapsule_GetPointer(capsule, MODEL));
        if (!model) throw PythonError();
        const StructuredText said{body, PyUnicode_GetLength(body) > 0, view_of(description), view_of(opening)};
        std::vector<bool> is_elsewhere(static_cast<size_t>(counted(PySequence_Size(rows))));
        each_item(elsewhere, [&](PyObject* place) {
            const uint64_t index = flags_of(place);
            if (index < is_elsewhere.size()) is_elsewhere[index] = true;
        });
        const Page page(*tables, rows, is_elsewhere);
        return told(page, Judge(*tables, *model, page, said).judge()).give();
    });
}

}  // namespace devparse::article
