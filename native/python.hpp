// The little of Python's limited API that is needed here, with references that let go of themselves.
#pragma once

#define PY_SSIZE_T_CLEAN
#ifndef Py_LIMITED_API
#define Py_LIMITED_API 0x030B0000
#endif
#include <Python.h>

#include <initializer_list>
#include <stdexcept>
#include <utility>
#include <vector>

#include "text.hpp"

namespace devparse {

/// A Python exception is set.
struct PythonError : std::exception {};

/// One owned reference, or none.
class Owned {
  public:
    Owned() = default;
    explicit Owned(PyObject* object) : object_(object) {}
    Owned(Owned&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
    Owned& operator=(Owned&& other) noexcept {
        std::swap(object_, other.object_);
        return *this;
    }
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned() { Py_XDECREF(object_); }

    PyObject* get() const { return object_; }
    PyObject* give() { return std::exchange(object_, nullptr); }
    explicit operator bool() const { return object_ != nullptr; }

  private:
    PyObject* object_ = nullptr;
};

/// The new reference a call gives; throws where it failed.
inline Owned made(PyObject* object) {
    if (!object) throw PythonError();
    return Owned(object);
}

inline Owned shared(PyObject* object) {
    Py_INCREF(object);
    return Owned(object);
}

inline void check(Py_ssize_t result) {
    if (result < 0) throw PythonError();
}

/// What a call counts; throws where it failed.
inline Py_ssize_t counted(Py_ssize_t result) {
    check(result);
    return result;
}

inline Owned string_of(View text) {
    return made(PyUnicode_DecodeUTF8(text.data() ? text.data() : "", static_cast<Py_ssize_t>(text.size()), "strict"));
}

inline Owned int_of(int64_t value) { return made(PyLong_FromLongLong(value)); }

inline View view_of(PyObject* string) {
    Py_ssize_t size = 0;
    const char* text = PyUnicode_AsUTF8AndSize(string, &size);
    if (!text) throw PythonError();
    return View(text, static_cast<size_t>(size));
}

/// The same of a string that may have halves of characters in it, written as UTF-8 would write them; `held` keeps it alive.
inline View view_of(PyObject* string, Owned& held) {
    Py_ssize_t size = 0;
    const char* text = PyUnicode_AsUTF8AndSize(string, &size);
    if (text) return View(text, static_cast<size_t>(size));
    if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) throw PythonError();
    PyErr_Clear();
    held = made(PyUnicode_AsEncodedString(string, "utf-8", "surrogatepass"));
    char* bytes = nullptr;
    check(PyBytes_AsStringAndSize(held.get(), &bytes, &size));
    return View(bytes, static_cast<size_t>(size));
}

inline uint64_t flags_of(PyObject* number) {
    const uint64_t flags = PyLong_AsUnsignedLongLong(number);
    if (flags == static_cast<uint64_t>(-1) && PyErr_Occurred()) throw PythonError();
    return flags;
}

inline Owned tuple_of(std::initializer_list<PyObject*> items) {
    Owned tuple = made(PyTuple_New(static_cast<Py_ssize_t>(items.size())));
    Py_ssize_t place = 0;
    for (PyObject* item : items) {
        Py_INCREF(item);
        check(PyTuple_SetItem(tuple.get(), place++, item));
    }
    return tuple;
}

inline Owned called(PyObject* function, std::initializer_list<PyObject*> arguments) {
    return made(PyObject_CallObject(function, tuple_of(arguments).get()));
}

/// Runs what may throw, and leaves Python with its exception.
template <typename Work>
PyObject* guarded(Work work) {
    try {
        return work();
    } catch (const PythonError&) {
        return nullptr;
    } catch (const std::bad_alloc&) {
        return PyErr_NoMemory();
    } catch (const std::length_error&) {
        return PyErr_NoMemory();
    } catch (const std::exception& error) {
        PyErr_SetString(PyExc_SystemError, error.what());
        return nullptr;
    }
}

template <typename Take>
void each_item(PyObject* given, Take take) {
    const Owned iterator = made(PyObject_GetIter(given));
    while (PyObject* next = PyIter_Next(iterator.get())) take(Owned(next).get());
    if (PyErr_Occurred()) throw PythonError();
}

/// What a dict has under a name; borrowed.
inline PyObject* item(PyObject* given, const char* name) {
    PyObject* found = PyDict_GetItemString(given, name);
    if (!found) {
        PyErr_Format(PyExc_KeyError, "%s", name);
        throw PythonError();
    }
    return found;
}

/// Something for each of a page's objects, by where they are; they have to stay there. No memory is asked for one by one.
template <typename Value>
class ByObject {
  public:
    const Value* find(PyObject* object) const {
        const Slot& slot = slots_[place_of(object)];
        return slot.object ? &slot.value : nullptr;
    }

    void put(PyObject* object, Value value) {
        if (++count_ * 2 > slots_.size()) grow();
        slots_[place_of(object)] = {object, std::move(value)};
    }

  private:
    struct Slot {
        PyObject* object = nullptr;
        Value value{};
    };

    size_t place_of(PyObject* object) const {
        const size_t last = slots_.size() - 1;
        size_t place = (reinterpret_cast<uintptr_t>(object) >> 4) * 0x9E3779B97F4A7C15ULL >> 20 & last;
        while (slots_[place].object && slots_[place].object != object) place = (place + 1) & last;
        return place;
    }

    void grow() {
        std::vector<Slot> before(slots_.size() * 2);
        std::swap(before, slots_);
        for (Slot& slot : before)
            if (slot.object) slots_[place_of(slot.object)] = std::move(slot);
    }

    std::vector<Slot> slots_ = std::vector<Slot>(512);
    size_t count_ = 0;
};

/// The slots of a Python class, and of each the function of its descriptor that sets it or gets it.
template <typename Function>
void take_slots(PyObject* type, std::initializer_list<const char*> names, int kind, std::vector<Owned>& slots, std::vector<Function>& functions) {
    for (const char* name : names) {
        Owned slot = made(PyObject_GetAttrString(type, name));
        functions.push_back(reinterpret_cast<Function>(PyType_GetSlot(Py_TYPE(slot.get()), kind)));
        if (!functions.back()) {
            PyErr_Format(PyExc_TypeError, "%s is no slot", name);
            throw PythonError();
        }
        slots.push_back(std::move(slot));
    }
}

/// Makes objects of a Python class with `__slots__` without running its `__init__`: each slot is set by its own descriptor.
class Slotted {
  public:
    Slotted() = default;
    Slotted(PyObject* type, std::initializer_list<const char*> names) : type_(shared(type)) {
        allocate_ = reinterpret_cast<allocfunc>(PyType_GetSlot(reinterpret_cast<PyTypeObject*>(type), Py_tp_alloc));
        take_slots(type, names, Py_tp_descr_set, slots_, set_);
    }

    /// An object that the collector of garbage need not follow: rows, boxes and cards point outwards only, and go when nobody asks for them.
    Owned make() const {
        Owned object = made(allocate_(reinterpret_cast<PyTypeObject*>(type_.get()), 0));
        PyObject_GC_UnTrack(object.get());
        return object;
    }
    void set(PyObject* object, size_t slot, PyObject* value) const { check(set_[slot](slots_[slot].get(), object, value)); }

  private:
    Owned type_;
    allocfunc allocate_ = nullptr;
    std::vector<Owned> slots_;
    std::vector<descrsetfunc> set_;
};

/// Reads the slots of the objects of a Python class.
class Slots {
  public:
    Slots() = default;
    Slots(PyObject* type, std::initializer_list<const char*> names) : type_(shared(type)) {
        take_slots(type, names, Py_tp_descr_get, slots_, get_);
    }

    Owned get(PyObject* object, size_t slot) const { return made(get_[slot](slots_[slot].get(), object, type_.get())); }

    int64_t number(PyObject* object, size_t slot) const {
        const int64_t number = PyLong_AsLongLong(get(object, slot).get());
        if (number == -1 && PyErr_Occurred()) throw PythonError();
        return number;
    }

  private:
    Owned type_;
    std::vector<descrgetfunc> get_;
    std::vector<Owned> slots_;
};

/// Makes objects of a named tuple.
class NamedTuple {
  public:
    NamedTuple() = default;
    explicit NamedTuple(PyObject* type)
        : type_(shared(type)), allocate_(reinterpret_cast<allocfunc>(PyType_GetSlot(reinterpret_cast<PyTypeObject*>(type), Py_tp_alloc))) {}

    Owned make(std::initializer_list<PyObject*> items) const {
        Owned tuple = made(allocate_(reinterpret_cast<PyTypeObject*>(type_.get()), static_cast<Py_ssize_t>(items.size())));
        Py_ssize_t place = 0;
        for (PyObject* item : items) {
            Py_INCREF(item);
            check(PyTuple_SetItem(tuple.get(), place++, item));
        }
        return tuple;
    }

  private:
    Owned type_;
    allocfunc allocate_ = nullptr;
};

/// No collection while many objects are made that all stay: each would look at them in vain.
class NoCollection {
  public:
    NoCollection() : was_on_(PyGC_Disable()) {}
    ~NoCollection() {
        if (was_on_) PyGC_Enable();
    }
    NoCollection(const NoCollection&) = delete;
    NoCollection& operator=(const NoCollection&) = delete;

  private:
    int was_on_;
};

}  // namespace devparse
