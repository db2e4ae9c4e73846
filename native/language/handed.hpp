// What Python hands in through a function: asked when first needed, for to read the tables takes longer than to import the library.
#pragma once

#include <memory>

#include "../python.hpp"

namespace devparse::language {

/// Holds a `Told`, made of the dict that the function gives.
template <typename Told>
class Handed {
  public:
    PyObject* set_up(PyObject* tables) {
        tables_ = shared(tables).give();
        told_ = nullptr;  // it stays, for a text may be looked at with it just now
        Py_RETURN_NONE;
    }

    Told& known() {
        while (!told_) {
            if (!tables_) {
                PyErr_SetString(PyExc_RuntimeError, "it is not set up");
                throw PythonError();
            }
            PyObject* const asked = tables_;
            auto found = std::make_unique<Told>(called(asked, {}).get());
            if (!told_ && asked == tables_) told_ = found.release();  // another thread may have been sooner, or have set up anew
        }
        return *told_;
    }

  private:
    PyObject* tables_ = nullptr;
    Told* told_ = nullptr;
};

}  // namespace devparse::language
